import './seal';
import { laneBytes } from 'virtual:lane';
import { createWasmLane, streamOf } from '../data';
import { createDataTasks } from './dataTasks';
import type { Request } from './messages';
import { serve } from './serve';
import { createTableTasks } from './tableTasks';
import { allowCompiling } from './trustedTypes';

allowCompiling();

const lane = createWasmLane(laneBytes);
const answer = serve(
  { ...createDataTasks({ bytesOf: streamOf, ...(lane && { lane }) }), ...createTableTasks() },
  (reply, transfer) => self.postMessage(reply, { transfer }),
);
self.onmessage = ({ data }: MessageEvent<Request>) => void answer(data);
