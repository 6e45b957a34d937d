package dev.podarium.workbench.frame.canvas;

import dev.podarium.objects.ObjectRef;

/**
 * What is under a point of a picture.
 *
 * @param text what a tooltip says about it; empty: nothing
 */
public record Hit(ObjectRef ref, String text) {

  /** A Pod. */
  public static Hit of(PodCell pod) {
    return new Hit(pod.ref(), pod.text());
  }
}
