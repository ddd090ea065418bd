import { describe, expect, it } from 'vitest';
import { demoInboxAddress } from './demo-inbox-address.ts';

describe('the demo inbox', () => {
  const gate = { protocol: 'http:', hostname: 'localhost', port: '8081' };

  it('is on the resident app’s origin, one port below the gate’s', () => {
    expect(demoInboxAddress(gate, null)).toBe('http://localhost:8080/demo/inbox');
  });

  it('opens at the messages of the phone that asked', () => {
    expect(demoInboxAddress(gate, '138 0000 0001')).toBe(
      'http://localhost:8080/demo/inbox?to=138%200000%200001',
    );
  });
});
