package dev.podarium.narration;

import dev.podarium.objects.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words in which the names of objects can be followed. Immutable. */
public record Sentence(List<Part> parts) {

  /** Nothing said. */
  public static final Sentence EMPTY = new Sentence(List.of());

  /** A stretch of a sentence. */
  public sealed interface Part {

    /** How it reads. */
    String text();
  }

  /** Words that lead nowhere. */
  public record Words(String text) implements Part {}

  /** The name of an object, or what stands for it. */
  public record Link(String text, ObjectRef ref) implements Part {}

  /** A sentence of plain words. */
  public static Sentence of(String words) {
    return EMPTY.and(words);
  }

  /** A sentence that is an object's name with its kind before it: {@code Pod web-1}. */
  public static Sentence of(ObjectRef ref) {
    return EMPTY.and(ref);
  }

  /** This sentence and more words. */
  public Sentence and(String words) {
    return words.isEmpty() ? this : plus(new Words(words));
  }

  /** This sentence and an object, named with its kind; a Node by its name alone. */
  public Sentence and(ObjectRef ref) {
    var name = ref.kind().name().equals("Node") ? ref.name() : ref.kind().name() + " " + ref.name();
    return link(name, ref);
  }

  /** This sentence and words that stand for an object. */
  public Sentence link(String text, ObjectRef ref) {
    return plus(new Link(text, ref));
  }

  /** This sentence and another one. */
  public Sentence and(Sentence more) {
    var all = new ArrayList<>(parts);
    all.addAll(more.parts);
    return new Sentence(List.copyOf(all));
  }

  /** How it reads. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  private Sentence plus(Part part) {
    return and(new Sentence(List.of(part)));
  }

  @Override
  public String toString() {
    return text();
  }
}
