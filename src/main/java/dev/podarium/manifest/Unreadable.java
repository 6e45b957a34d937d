package dev.podarium.manifest;

import dev.podarium.manifest.ManifestObject.Position;

/** A document that cannot be read; the file ends there, as it does for kubectl. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Position place;

  Unreadable(Position place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  void addTo(Problems problems) {
    problems.add(place, String.valueOf(getMessage()));
  }
}
