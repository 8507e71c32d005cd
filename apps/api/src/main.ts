import 'reflect-metadata';
import { runProcess } from '@sallyport/composition';
import { startApi } from './start-api';

runProcess(startApi);
