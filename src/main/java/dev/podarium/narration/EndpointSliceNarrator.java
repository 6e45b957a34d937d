package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells of a change to an EndpointSlice: who begins or ends to serve for its Service. */
final class EndpointSliceNarrator {

  private static final String SERVICE = "kubernetes.io/service-name";

  private final Change change;
  private final PlainNarrator plain;

  EndpointSliceNarrator(Change change) {
    this.change = change;
    this.plain = new PlainNarrator(change);
  }

  Narration tell() {
    var service = Metas.labels(change.object()).get(SERVICE);
    var arrived = ready(change.after());
    arrived.removeAll(ready(change.before()));
    var left = ready(change.before());
    left.removeAll(ready(change.after()));
    if (service == null || change.after() == null || arrived.isEmpty() == left.isEmpty()) {
      return quiet(plain.tell());
    }
    return arrived.isEmpty()
        ? moved(left, " out of ", service, "it is not ready or is on its way out")
        : moved(arrived, " into ", service, "it is ready");
  }

  private Narration moved(Set<String> pods, String way, String service, String why) {
    var namespace = change.ref().namespace();
    var who =
        pods.size() == 1
            ? Sentence.of(new ObjectRef(Kinds.POD, namespace, pods.iterator().next()))
            : Sentence.of(pods.size() + " Pods");
    var of = Sentence.of(new ObjectRef(Kinds.SERVICE, namespace, service));
    return Narration.of(
            Interest.STAGE,
            Sentence.of("took ").and(who).and(way).and(of),
            who.and(" went" + way).and(of))
        .because(Sentence.of(pods.size() == 1 ? why : ""));
  }

  /** That a list is made, without anybody in it yet, is no news. */
  private static Narration quiet(Narration narration) {
    return new Narration(
        Interest.BOOKKEEPING,
        narration.action(),
        narration.news(),
        narration.reason(),
        narration.isDeletion());
  }

  private static Set<String> ready(@Nullable HasMetadata object) {
    var names = new TreeSet<String>();
    if (object instanceof EndpointSlice slice) {
      slice.getEndpoints().stream()
          .filter(EndpointSliceNarrator::isReady)
          .forEach(endpoint -> names.add(endpoint.getTargetRef().getName()));
    }
    return names;
  }

  private static boolean isReady(Endpoint endpoint) {
    return endpoint.getTargetRef() != null
        && endpoint.getConditions() != null
        && Boolean.TRUE.equals(endpoint.getConditions().getReady());
  }
}
