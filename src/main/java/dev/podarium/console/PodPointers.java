package dev.podarium.console;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that point at a Pod without its generated name: {@code deployment/web#0} is the oldest
 * running Pod of that Deployment, {@code #1} the next.
 */
final class PodPointers {

  private static final Pattern POINTER =
      Pattern.compile("(?:pods?/)?(?<kind>[A-Za-z.]+)/(?<name>[^/#]+)#(?<number>\\d{1,6})");
  private static final Comparator<Pod> OLDEST_FIRST =
      Comparator.comparing((Pod pod) -> pod.getMetadata().getCreationTimestamp())
          .thenComparing(pod -> pod.getMetadata().getName());

  /** A pointer points at nothing; says why. */
  static final class Astray extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    Astray(String message) {
      super(message);
    }
  }

  private final Snapshot world;
  private final String namespace;

  PodPointers(Snapshot world, String namespace) {
    this.world = world;
    this.namespace = namespace;
  }

  /** Whether a word points at a Pod in this way. */
  static boolean isPointer(String word) {
    return POINTER.matcher(word).matches();
  }

  /**
   * The Pod that a word points at: a pointer, {@code pod/NAME} or {@code NAME}.
   *
   * @throws Astray when it points at nothing; says why
   */
  ObjectRef resolve(String word) {
    var pointer = POINTER.matcher(word);
    if (!pointer.matches()) {
      return new ObjectRef(Kinds.POD, namespace, word.substring(word.indexOf('/') + 1));
    }
    var kind = world.discovery().named(pointer.group("kind"));
    if (kind == null) {
      throw new Astray("%s: there is no kind %s".formatted(word, pointer.group("kind")));
    }
    return nth(word, kind, pointer.group("name"), Integer.parseInt(pointer.group("number")));
  }

  private ObjectRef nth(String word, Kind kind, String name, int number) {
    var owner = world.find(new ObjectRef(kind, kind.namespaced() ? namespace : "", name));
    if (owner == null) {
      throw new Astray("%s: %s \"%s\" not found".formatted(word, kind.resource(), name));
    }
    var running = podsOf(owner).filter(PodPointers::running).sorted(OLDEST_FIRST).toList();
    if (number >= running.size()) {
      throw new Astray("%s: %s %s has %d running Pods".formatted(word, kind, name, running.size()));
    }
    return ObjectRef.of(running.get(number));
  }

  private Stream<Pod> podsOf(HasMetadata owner) {
    return world
        .having(IndexKey.owner(owner.getMetadata().getUid()))
        .flatMap(owned -> owned instanceof Pod pod ? Stream.of(pod) : podsOf(owned));
  }

  private static boolean running(Pod pod) {
    return Pods.phase(pod).equals("Running") && !Metas.deleting(pod);
  }
}
