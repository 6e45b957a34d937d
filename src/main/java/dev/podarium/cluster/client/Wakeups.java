package dev.podarium.cluster.client;

import dev.podarium.api.Change;
import dev.podarium.api.Term;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.Metas;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which changes wake a controller, and for which of its objects. */
public final class Wakeups {

  /** From a change to the objects that have to be reconciled because of it. */
  @FunctionalInterface
  public interface Source {
    Stream<ObjectRef> woken(Change change, View view);
  }

  private record Rule(Kind watched, Source source) {}

  private final Kind kind;
  private final List<Rule> rules;

  private Wakeups(Kind kind, List<Rule> rules) {
    this.kind = kind;
    this.rules = rules;
  }

  /** Changes of the controller's own objects wake those objects. */
  public static Wakeups on(Class<? extends HasMetadata> type) {
    var kind = Kinds.of(type);
    return new Wakeups(kind, List.of()).and(type, (change, view) -> Stream.of(change.ref()));
  }

  /** Changes of what they control, before or after the change. */
  public Wakeups andOwned(Class<? extends HasMetadata> type) {
    return and(
        type,
        (change, view) ->
            Stream.of(controller(change.before()), controller(change.after()))
                .filter(ref -> ref.kind().equals(kind)));
  }

  /** Changes of another kind, mapped to objects of the controller's kind by {@code source}. */
  public Wakeups and(Class<? extends HasMetadata> type, Source source) {
    var more = new ArrayList<>(rules);
    more.add(new Rule(Kinds.of(type), source));
    return new Wakeups(kind, List.copyOf(more));
  }

  /** The kind that is reconciled. */
  Kind kind() {
    return kind;
  }

  /** Whether changes of a kind are watched, though they may wake nobody. */
  boolean watches(Kind other) {
    return rules.stream().anyMatch(rule -> rule.watched().equals(other));
  }

  /** What has to be watched. */
  List<Term> terms() {
    return rules.stream().map(rule -> Term.kind(rule.watched())).distinct().toList();
  }

  /** What a change wakes, each once. */
  Set<ObjectRef> woken(Change change, View view) {
    var found = new LinkedHashSet<ObjectRef>();
    for (var rule : rules) {
      if (rule.watched().equals(change.ref().kind())) {
        rule.source().woken(change, view).filter(ref -> !ref.name().isEmpty()).forEach(found::add);
      }
    }
    return found;
  }

  private static final ObjectRef NOBODY = new ObjectRef(Kinds.POD, "", "");

  private static ObjectRef controller(@Nullable HasMetadata object) {
    if (object == null) {
      return NOBODY;
    }
    var owner = Metas.controllerOf(object);
    var ownerKind = owner == null ? null : Kinds.find(owner.getApiVersion(), owner.getKind());
    return owner == null || ownerKind == null
        ? NOBODY
        : new ObjectRef(
            ownerKind,
            ownerKind.namespaced() ? object.getMetadata().getNamespace() : "",
            owner.getName());
  }
}
