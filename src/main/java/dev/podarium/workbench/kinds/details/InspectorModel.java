package dev.podarium.workbench.kinds.details;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.PodState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the inspector shows of one object.
 *
 * @param title kind and name
 * @param note what has to be said before all else: that it is gone, or that nothing acts on it;
 *     empty: nothing
 * @param headlines the one or two figures that matter most, above all others
 * @param figures desired against actual
 * @param bars how much of something is reached or taken
 * @param said what was asked for: the spec
 * @param is what became of it: the status
 * @param related other objects, in groups
 */
public record InspectorModel(
    ObjectRef ref,
    String title,
    String note,
    List<Headline> headlines,
    List<Figure> figures,
    List<Bar> bars,
    List<Condition> conditions,
    List<Fact> said,
    List<Fact> is,
    List<Group> related) {

  /**
   * The largest figure, with its caption: {@code 2 of 5} and {@code complete}.
   *
   * @param caption goes on where the value ends; may say why
   * @param state gives its colour; null: plain
   */
  public record Headline(String value, String caption, @Nullable PodState state) {}

  /**
   * A large figure.
   *
   * @param state gives its colour; null: plain
   * @param rolloutRevision gives its colour when it is not 0
   */
  public record Figure(
      String label, String value, @Nullable PodState state, long rolloutRevision) {}

  /**
   * A part of a whole.
   *
   * @param label empty when the figures above say what it is of
   * @param share from 0 to 1
   * @param words {@code 42 %}
   * @param rolloutRevision gives its colour when it is not 0
   */
  public record Bar(String label, double share, String words, long rolloutRevision) {}

  /** A condition; its state gives the sign. */
  public record Condition(
      PodState state, String type, String status, String reason, String message) {}

  /** One thing known; a value with a reference leads to an object. */
  public record Fact(String name, String value, @Nullable ObjectRef ref) {}

  /**
   * Other objects that have something to do with this one.
   *
   * @param more how many there are besides those listed
   */
  public record Group(String title, List<Related> members, int more) {}

  /**
   * Another object.
   *
   * @param state gives the sign; null: none
   * @param words what is said of it behind its name
   * @param rolloutRevision gives the stripe when it is not 0
   */
  public record Related(
      ObjectRef ref, @Nullable PodState state, String words, long rolloutRevision) {}
}
