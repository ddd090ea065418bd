import { describe, expect, it } from 'vitest';
import { createInbox } from './inbox.ts';

const message = (id: string, to = '13800000001', text = `text ${id}`) => ({ id, to, text, sentAt: 1 });
const idsTo = (inbox: ReturnType<typeof createInbox>, phone = '13800000001') =>
  inbox.messagesTo(phone).map(({ id }) => id);

describe('the inbox', () => {
  it('lists the messages to one phone only, newest first', () => {
    const inbox = createInbox(10);
    inbox.put(message('a'));
    inbox.put(message('b', '13800000002'));
    inbox.put(message('c'));
    expect(idsTo(inbox)).toEqual(['c', 'a']);
  });

  it('takes the same message once, and keeps its place', () => {
    const inbox = createInbox(10);
    expect([message('a'), message('b'), message('a')].map((one) => inbox.put(one))).toEqual([
      true,
      true,
      true,
    ]);
    expect(idsTo(inbox)).toEqual(['b', 'a']);
  });

  it.each([
    ['text', message('a', '13800000001', 'another')],
    ['receiver', message('a', '13800000002', 'text a')],
  ])('refuses another %s under a known id, and keeps the first', (_what, other) => {
    const inbox = createInbox(10);
    inbox.put(message('a'));
    expect(inbox.put(other)).toBe(false);
    expect(inbox.messagesTo('13800000001')).toEqual([message('a')]);
  });

  it.each([
    ['one fewer than', 2, ['b', 'a']],
    ['exactly', 3, ['c', 'b', 'a']],
    ['one more than', 4, ['d', 'c', 'b']],
  ])('with %s its capacity keeps the newest', (_what, count, kept) => {
    const inbox = createInbox(3);
    for (const id of ['a', 'b', 'c', 'd'].slice(0, count)) inbox.put(message(id));
    expect(idsTo(inbox)).toEqual(kept);
  });
});
