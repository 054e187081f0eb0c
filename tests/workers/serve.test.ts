import { describe, expect, it } from 'vitest';
import { HandedOver, type Reply, type TaskContext, type Tasks } from '../../src/workers/messages';
import { serve } from '../../src/workers/serve';

/** Tasks that are served, and what they answer. */
function served<T extends Tasks<T>>(tasks: T) {
  const replies: Reply[] = [];
  const handedOver: Transferable[][] = [];
  const answer = serve(tasks, (reply, transfer) => {
    replies.push(structuredClone(reply, { transfer }));
    handedOver.push(transfer);
  });
  return { answer, replies, handedOver };
}

/** A task of a hundred steps that counts them. */
function countedSteps() {
  const done = { steps: 0 };
  const work = async (_input: null, { breathe, progress }: TaskContext): Promise<string> => {
    for (let step = 1; step <= 100; step++) {
      done.steps++;
      progress(step / 100);
      await breathe();
    }
    return 'all of it';
  };
  return { done, tasks: { work } };
}

describe('a served task', () => {
  it('answers by the number of its request', async () => {
    const { answer, replies } = served({ double: (input: number) => 2 * input });
    await answer({ id: 7, task: 'double', input: 21 });
    expect(replies).toEqual([{ id: 7, output: 42 }]);
  });

  it('tells how far it is before it answers', async () => {
    const { answer, replies } = served(countedSteps().tasks);
    await answer({ id: 1, task: 'work', input: null });
    expect(replies.slice(0, 2)).toEqual([
      { id: 1, progress: 0.01 },
      { id: 1, progress: 0.02 },
    ]);
    expect(replies.slice(-2)).toEqual([
      { id: 1, progress: 1 },
      { id: 1, output: 'all of it' },
    ]);
  });

  it('answers with nothing where it gives nothing', async () => {
    const { answer, replies } = served({ rest: () => undefined });
    await answer({ id: 1, task: 'rest', input: null });
    expect(replies).toEqual([{ id: 1, output: undefined }]);
  });

  it('hands over the buffers that it names', async () => {
    const numbers = Float64Array.of(1, 2);
    const { answer, replies, handedOver } = served({
      give: () => new HandedOver({ numbers }, [numbers.buffer]),
    });
    await answer({ id: 1, task: 'give', input: null });
    expect(replies).toEqual([{ id: 1, output: { numbers: Float64Array.of(1, 2) } }]);
    expect(handedOver[0]).toHaveLength(1);
    expect(numbers.byteLength).toBe(0);
  });

  it.each([
    ['an error', () => Promise.reject(new Error('too wide')), 'too wide'],
    [
      'something else that is thrown',
      () => {
        throw 'just words';
      },
      'just words',
    ],
  ])('says what went wrong: %s', async (_what, task, words) => {
    const { answer, replies } = served({ task });
    await answer({ id: 3, task: 'task', input: null });
    expect(replies).toEqual([{ id: 3, error: words }]);
  });

  it('says of what kind an error is, where it has a kind', async () => {
    const gone = new DOMException('no longer there', 'NotReadableError');
    const { answer, replies } = served({ task: () => Promise.reject(gone) });
    await answer({ id: 3, task: 'task', input: null });
    expect(replies).toEqual([{ id: 3, error: 'no longer there', name: 'NotReadableError' }]);
  });

  it('says so when its answer cannot be sent', async () => {
    const { answer, replies } = served({ give: () => () => 1 });
    await answer({ id: 1, task: 'give', input: null });
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({
      id: 1,
      error: expect.stringMatching(/could not be cloned/) as string,
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'Double'])(
    'is none of the name %j',
    async (task) => {
      const { answer, replies } = served({ double: (input: number) => 2 * input });
      await answer({ id: 1, task, input: 1 });
      expect(replies).toEqual([{ id: 1, error: `no task ${task}` }]);
    },
  );

  it('takes turns with another one where both breathe', async () => {
    const order: string[] = [];
    const { answer } = served({
      async work(name: string, { breathe }: TaskContext) {
        for (let step = 0; step < 3; step++) {
          order.push(name);
          await breathe();
        }
      },
    });
    await Promise.all(['a', 'b'].map((input, id) => answer({ id, task: 'work', input })));
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });
});

describe('a task that is no longer wanted', () => {
  it('stops where it next breathes', async () => {
    const { done, tasks } = countedSteps();
    const replies: Reply[] = [];
    const answer = serve(tasks, (reply) => {
      replies.push(reply);
      if (done.steps === 3) void answer({ id: 1, cancel: true });
    });
    await answer({ id: 1, task: 'work', input: null });
    expect(done.steps).toBe(3);
    expect(replies.at(-1)).toEqual({ id: 1, error: 'cancelled', name: 'AbortError' });
  });

  it('is not begun at all when that is known before its turn comes', async () => {
    const { done, tasks } = countedSteps();
    const { answer } = served(tasks);
    const asked = answer({ id: 1, task: 'work', input: null });
    await answer({ id: 1, cancel: true });
    await asked;
    expect(done.steps).toBe(0);
  });

  it('leaves another one at work', async () => {
    const { tasks } = countedSteps();
    const { answer, replies } = served(tasks);
    const asked = [1, 2].map((id) => answer({ id, task: 'work', input: null }));
    await answer({ id: 1, cancel: true });
    await Promise.all(asked);
    expect(replies.filter((reply) => !('progress' in reply))).toEqual([
      { id: 1, error: 'cancelled', name: 'AbortError' },
      { id: 2, output: 'all of it' },
    ]);
  });

  it('is forgotten: to give up what is over, or never was, stops nothing later', async () => {
    const { answer, replies } = served({ double: (input: number) => 2 * input });
    const given = answer({ id: 2, task: 'double', input: 0 });
    await answer({ id: 2, cancel: true });
    await given;
    await answer({ id: 2, task: 'double', input: 3 });
    await answer({ id: 1, cancel: true });
    await answer({ id: 1, task: 'double', input: 1 });
    await answer({ id: 1, cancel: true });
    await answer({ id: 1, task: 'double', input: 2 });
    expect(replies).toEqual([
      { id: 2, error: 'cancelled', name: 'AbortError' },
      { id: 2, output: 6 },
      { id: 1, output: 2 },
      { id: 1, output: 4 },
    ]);
  });
});
