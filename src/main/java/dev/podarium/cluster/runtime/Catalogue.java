package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.Behaviour.OnSigterm;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;

/** What is known of images and of the processes in them. Immutable. */
public final class Catalogue {

  private static final long DEFAULT_BYTES = 71_005_258;

  private final Timing sandbox;
  private final Timing pulls;
  private final Timing starts;
  private final Timing stops;

  private Catalogue(Timing sandbox, Timing pulls, Timing starts, Timing stops) {
    this.sandbox = sandbox;
    this.pulls = pulls;
    this.starts = starts;
    this.stops = stops;
  }

  /** The catalogue that ships with the program. */
  public static Catalogue standard() {
    return new Catalogue(
        new Timing(Durations.millis(150), Durations.millis(50)),
        new Timing(Durations.millis(1500), Durations.millis(500)),
        new Timing(Durations.millis(400), Durations.millis(150)),
        new Timing(Durations.millis(400), Durations.millis(200)));
  }

  /**
   * The same images and processes, all with these times in virtual seconds: for tests that compare
   * with a recording.
   */
  public static Catalogue pinned(double pulls, double starts, double stops) {
    return new Catalogue(
        Timing.NONE,
        Timing.exactly(Durations.seconds(pulls)),
        Timing.exactly(Durations.seconds(starts)),
        Timing.exactly(Durations.seconds(stops)));
  }

  /** How long it takes to set up a Pod's sandbox and its network. */
  public Timing sandbox() {
    return sandbox;
  }

  /** What a Node meets when it pulls the image of that name. */
  public Image image(String name) {
    return new Image(name, pulls, DEFAULT_BYTES, null);
  }

  /** What the process of a Pod's container does. */
  public Behaviour behaviour(Pod pod, Container container) {
    return new Behaviour(starts, null, 0, new OnSigterm(0, stops));
  }
}
