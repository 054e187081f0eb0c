import './seal';
import { createDataTasks } from './dataTasks';
import type { DataTasks, TaskReply, TaskRequest } from './protocol';
import { allowCompiling } from './trustedTypes';

allowCompiling();

const tasks: DataTasks = createDataTasks();

function perform(request: TaskRequest): ReturnType<DataTasks[keyof DataTasks]> {
  return request.task === 'read'
    ? tasks.read((request as TaskRequest<'read'>).input)
    : tasks.observe((request as TaskRequest<'observe'>).input);
}

self.onmessage = async ({ data }: MessageEvent<TaskRequest>) => {
  let reply: TaskReply;
  try {
    reply = { id: data.id, output: await perform(data) };
  } catch (error) {
    reply = { id: data.id, error: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
};
