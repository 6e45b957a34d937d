package dev.podarium.cluster.client;

import dev.podarium.api.Change;
import dev.podarium.api.Snapshot;
import dev.podarium.api.Term;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.Metas;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  /** What is reconciled. */
  private final List<Kind> kinds;

  /** By the kind whose changes it maps, in the order in which they were asked for. */
  private final Map<Kind, List<Source>> sources;

  private Wakeups(List<Kind> kinds, Map<Kind, List<Source>> sources) {
    this.kinds = kinds;
    this.sources = sources;
  }

  /** Changes of the controller's own objects wake those objects. */
  public static Wakeups on(Class<? extends HasMetadata> type) {
    return new Wakeups(List.of(Kinds.of(type)), Map.of())
        .and(type, (change, view) -> Stream.of(change.ref()));
  }

  /** For a controller of objects of every kind: {@code source} says which a change wakes. */
  public static Wakeups onEveryKind(Source source) {
    var every = List.copyOf(Kinds.all());
    return new Wakeups(every, Map.of()).and(every, source);
  }

  /** Changes of what they control, before or after the change. */
  public Wakeups andOwned(Class<? extends HasMetadata> type) {
    return and(
        type,
        (change, view) ->
            Stream.of(controller(change.before()), controller(change.after()))
                .filter(ref -> kinds.contains(ref.kind())));
  }

  /** Changes of another kind, mapped to objects of the controller's kind by {@code source}. */
  public Wakeups and(Class<? extends HasMetadata> type, Source source) {
    return and(List.of(Kinds.of(type)), source);
  }

  /** Changes of every namespaced kind, mapped to objects of the controller's kind. */
  public Wakeups andEveryNamespacedKind(Source source) {
    return and(Kinds.all().stream().filter(Kind::namespaced).toList(), source);
  }

  private Wakeups and(List<Kind> watched, Source source) {
    var more = new LinkedHashMap<>(sources);
    for (var kind : watched) {
      var all = new ArrayList<>(more.getOrDefault(kind, List.of()));
      all.add(source);
      more.put(kind, all);
    }
    return new Wakeups(kinds, more);
  }

  /** Everything that is there to be reconciled, in order. */
  Stream<ObjectRef> everything(Snapshot world) {
    return kinds.stream().flatMap(world::list).map(ObjectRef::of);
  }

  /** Whether changes of a kind are watched, though they may wake nobody. */
  boolean watches(Kind other) {
    return sources.containsKey(other);
  }

  /** What has to be watched. */
  List<Term> terms() {
    return sources.keySet().stream().map(Term::kind).toList();
  }

  /** What a change wakes, each once. */
  Set<ObjectRef> woken(Change change, View view) {
    var found = new LinkedHashSet<ObjectRef>();
    for (var source : sources.getOrDefault(change.ref().kind(), List.of())) {
      source.woken(change, view).filter(ref -> !ref.name().isEmpty()).forEach(found::add);
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
