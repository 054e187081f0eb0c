import './seal';
import { laneBytes } from 'virtual:lane';
import { createWasmLane } from '../data';
import { createDataTasks } from './dataTasks';
import type { Request } from './messages';
import { serve } from './serve';
import { allowCompiling } from './trustedTypes';

allowCompiling();

const answer = serve(createDataTasks(createWasmLane(laneBytes)), (reply, transfer) =>
  self.postMessage(reply, { transfer }),
);
self.onmessage = ({ data }: MessageEvent<Request>) => void answer(data);
