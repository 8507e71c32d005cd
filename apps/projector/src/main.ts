import { runProcess } from '@sallyport/composition';
import { startProjector } from './start-projector';

runProcess(startProjector);
