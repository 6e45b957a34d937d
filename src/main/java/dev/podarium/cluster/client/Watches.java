package dev.podarium.cluster.client;

import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Origin;
import dev.podarium.api.Selection;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which changes wake a controller, and for which of its objects. */
public final class Watches {

  /** From a change to the objects that have to be reconciled because of it. */
  @FunctionalInterface
  public interface Source {
    Stream<ObjectRef> woken(Change change, View view);
  }

  /** A source that adds what is woken to what was found before: it runs for every change. */
  @FunctionalInterface
  private interface Finder {
    void find(Change change, View view, Set<ObjectRef> found);
  }

  /** Of what is there already. */
  private static final Origin NOBODY = new Origin("", null);

  /** What is reconciled. */
  private final List<Kind> kinds;

  /** By the kind whose changes it maps, in the order in which they were asked for. */
  private final Map<Kind, List<Finder>> finders;

  /** Who says of a kind's change whether it has to be told at all. */
  private final Map<Kind, Source> judges;

  private Watches(List<Kind> kinds, Map<Kind, List<Finder>> finders, Map<Kind, Source> judges) {
    this.kinds = kinds;
    this.finders = finders;
    this.judges = judges;
  }

  /** Changes of the controller's own objects wake those objects. */
  public static Watches on(Class<? extends HasMetadata> type) {
    return new Watches(List.of(Kinds.of(type)), Map.of(), Map.of())
        .with(List.of(Kinds.of(type)), (change, view, found) -> found.add(change.ref()));
  }

  /** Changes of the controller's own objects, of two kinds, wake those objects. */
  public static Watches onEach(
      Class<? extends HasMetadata> type, Class<? extends HasMetadata> other) {
    var both = List.of(Kinds.of(type), Kinds.of(other));
    return new Watches(both, Map.of(), Map.of())
        .with(both, (change, view, found) -> found.add(change.ref()));
  }

  /** For a controller of a few objects of a kind: {@code source} says which a change wakes. */
  public static Watches only(Class<? extends HasMetadata> type, Source source) {
    return new Watches(List.of(Kinds.of(type)), Map.of(), Map.of()).and(type, source);
  }

  /**
   * The same where there are so many changes that those by which the source wakes nobody are not
   * even told: it has to wake for what an object was before a change, too, or an old version stays
   * in view.
   */
  public static Watches onlyNewsOf(Class<? extends HasMetadata> type, Source source) {
    return new Watches(List.of(Kinds.of(type)), Map.of(), Map.of()).andOnlyNewsOf(type, source);
  }

  /** For a controller of objects of every one of these: {@code source} says what a change wakes. */
  public static Watches onEvery(Collection<Kind> kinds, Source source) {
    var every = List.copyOf(kinds);
    return new Watches(every, Map.of(), Map.of()).and(every, source);
  }

  /** Changes of what they control, before or after the change. */
  public Watches andOwned(Class<? extends HasMetadata> type) {
    return with(
        List.of(Kinds.of(type)),
        (change, view, found) -> {
          addController(change.before(), found);
          addController(change.after(), found);
        });
  }

  /** Changes of another kind, mapped to objects of the controller's kind by {@code source}. */
  public Watches and(Class<? extends HasMetadata> type, Source source) {
    return and(List.of(Kinds.of(type)), source);
  }

  /**
   * The same for a kind of which there are so many changes that those by which the source wakes
   * nobody are not even told. It has to judge by the state that a change led to.
   */
  public Watches andOnlyNewsOf(Class<? extends HasMetadata> type, Source source) {
    var all = new LinkedHashMap<>(judges);
    all.put(Kinds.of(type), source);
    return new Watches(kinds, and(type, source).finders, all);
  }

  /** Objects of another kind that are there when the controller starts, as its own. */
  public Watches andAtStart(Class<? extends HasMetadata> type) {
    return with(
        List.of(Kinds.of(type)),
        (change, view, found) -> {
          if (change.origin().equals(NOBODY)) {
            found.add(change.ref());
          }
        });
  }

  /** Changes of every namespaced kind, mapped to objects of the controller's kind. */
  public Watches andEveryNamespacedKind(Source source) {
    return and(Kinds.BUILT_IN.all().stream().filter(Kind::namespaced).toList(), source);
  }

  private Watches and(List<Kind> watched, Source source) {
    return with(watched, (change, view, found) -> source.woken(change, view).forEach(found::add));
  }

  private Watches with(List<Kind> watched, Finder finder) {
    var more = new LinkedHashMap<>(finders);
    for (var kind : watched) {
      var all = new ArrayList<>(more.getOrDefault(kind, List.of()));
      all.add(finder);
      more.put(kind, all);
    }
    return new Watches(kinds, more, judges);
  }

  /** What is watched of what is there already, each as if it had just been made; own kind first. */
  Stream<Change> everything(View view) {
    return finders.keySet().stream().flatMap(view.snapshot()::list).map(Watches::found);
  }

  private static Change found(HasMetadata object) {
    var revision = Long.parseLong(object.getMetadata().getResourceVersion());
    return new Change(revision, 0, Verb.CREATE, ObjectRef.of(object), null, object, NOBODY, false);
  }

  /** Whether changes of a kind are watched, though they may wake nobody. */
  boolean covers(Kind other) {
    return finders.containsKey(other);
  }

  /** While there is nothing to reconcile, changes of other kinds are nobody's concern. */
  boolean concerned(Change change, Snapshot newest) {
    var judge = judges.get(change.ref().kind());
    if (judge != null) {
      return judge.woken(change, new View(newest, change.nanos())).findAny().isPresent();
    }
    return kinds.size() > 1
        || kinds.getFirst().equals(change.ref().kind())
        || newest.count(IndexKey.kind(kinds.getFirst())) > 0;
  }

  /** What has to be watched. */
  List<Selection> selections() {
    return finders.keySet().stream().map(Selection::all).toList();
  }

  /** What a change wakes, each once. */
  public Set<ObjectRef> woken(Change change, View view) {
    var found = new LinkedHashSet<ObjectRef>();
    for (var finder : finders.getOrDefault(change.ref().kind(), List.of())) {
      finder.find(change, view, found);
    }
    return found;
  }

  private void addController(@Nullable HasMetadata object, Set<ObjectRef> found) {
    var owner = object == null ? null : Metas.controllerOf(object);
    for (var kind : kinds) {
      if (object != null
          && owner != null
          && kind.name().equals(owner.getKind())
          && kind.apiVersion().equals(owner.getApiVersion())) {
        var namespace = kind.namespaced() ? object.getMetadata().getNamespace() : "";
        found.add(new ObjectRef(kind, namespace, owner.getName()));
      }
    }
  }
}
