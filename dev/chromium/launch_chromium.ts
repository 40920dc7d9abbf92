import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './find_chromium';

/** An installed browser without a window, that asks nothing of the network by itself. */
export async function launchChromium(): Promise<Browser> {
  const { path } = await findChromium(process.env, () => undefined);
  return chromium.launch({
    executablePath: path,
    args: [
      // Containers and root, where tests often run, have no sandbox to offer.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}
