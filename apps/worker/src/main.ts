import { runProcess } from '@sallyport/composition';
import { startWorker } from './start-worker';

runProcess(startWorker);
