package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;

/** Writes changes by hand into a real store, so that single sentences can be tried. */
final class Past {

  private final Etcd etcd = new Etcd(new Agenda());
  private final NarrationLog log = new NarrationLog();
  private final List<Change> changes = new ArrayList<>();

  Past() {
    etcd.store().watch(0, changes::add);
  }

  /** The sentence about a write by a person. */
  String you(Verb verb, HasMetadata object) {
    return write(verb, object, Origin.USER);
  }

  /** The sentence about a write by a component because of the write before. */
  String then(String by, Verb verb, HasMetadata object) {
    return write(verb, object, new Origin(by, etcd.latest().revision()));
  }

  NarrationLog log() {
    return log;
  }

  private String write(Verb verb, HasMetadata object, Origin origin) {
    if (verb == Verb.DELETE) {
      etcd.delete(ObjectRef.of(object), origin);
    } else {
      etcd.put(object, verb, origin);
    }
    var narrated = log.take(List.copyOf(changes), etcd.latest());
    return log.tell(narrated.getLast()).text();
  }
}
