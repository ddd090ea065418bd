import type { CDPSession, Page } from 'playwright-core';

/** The lock of a phone or computer that keeps passkeys: Chromium's virtual authenticator, which says yes by itself. */
export class PasskeyDevice {
  readonly #cdp: CDPSession;
  readonly #authenticatorId: string;

  private constructor(cdp: CDPSession, authenticatorId: string) {
    this.#cdp = cdp;
    this.#authenticatorId = authenticatorId;
  }

  static async on(page: Page): Promise<PasskeyDevice> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new PasskeyDevice(cdp, authenticatorId);
  }

  async #passkeys() {
    const { credentials } = await this.#cdp.send('WebAuthn.getCredentials', {
      authenticatorId: this.#authenticatorId,
    });
    return credentials;
  }

  /** How many it keeps. */
  async count(): Promise<number> {
    return (await this.#passkeys()).length;
  }

  /** As a cloud of the person's own carries passkeys from one of their devices to another. */
  async takeFrom(other: PasskeyDevice): Promise<void> {
    for (const credential of await other.#passkeys()) {
      await this.#cdp.send('WebAuthn.addCredential', { authenticatorId: this.#authenticatorId, credential });
    }
  }

  /** As the same cloud carries back how often each was used meanwhile: what this one kept gives way to it. */
  async takeOver(other: PasskeyDevice): Promise<void> {
    await this.#cdp.send('WebAuthn.clearCredentials', { authenticatorId: this.#authenticatorId });
    await this.takeFrom(other);
  }

  /** Whether the person puts a finger on it from now on. */
  async setVerified(isUserVerified: boolean): Promise<void> {
    await this.#cdp.send('WebAuthn.setUserVerified', {
      authenticatorId: this.#authenticatorId,
      isUserVerified,
    });
  }
}
