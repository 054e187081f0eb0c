import './seal';
import { kernelBytes } from 'virtual:kernel';
import { createWasmKernel } from '../model';
import { createEngineTasks } from './engineTasks';
import type { Request } from './messages';
import { serve } from './serve';

const tasks = createEngineTasks(createWasmKernel(kernelBytes));
const answer = serve(tasks, (reply, transfer) => self.postMessage(reply, { transfer }));
self.onmessage = ({ data }: MessageEvent<Request>) => void answer(data);
