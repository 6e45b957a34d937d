package dev.podarium.session;

import org.jspecify.annotations.Nullable;

/** Memory that is held back for the time after there was not enough of it. */
final class Reserve {

  private static final int BYTES = 8 << 20;

  @SuppressWarnings("unused") // held, never read
  private byte @Nullable [] held = new byte[BYTES];

  void giveUp() {
    held = null;
  }
}
