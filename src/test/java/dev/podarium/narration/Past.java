package dev.podarium.narration;

import dev.podarium.api.Change.Verb;
import dev.podarium.api.History;
import dev.podarium.api.Origin;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import io.fabric8.kubernetes.api.model.HasMetadata;

/** Writes changes by hand into a real store, so that single sentences can be tried. */
final class Past {

  private final Etcd etcd = new Etcd(new Agenda());
  private final History history = etcd.store().asBranch(1);
  private final Narrator narrator = new Narrator(history);

  /** The sentence about a write by a person. */
  String you(Verb verb, HasMetadata object) {
    return write(verb, object, Origin.USER);
  }

  /** The sentence about a write by a component because of the write before. */
  String then(String by, Verb verb, HasMetadata object) {
    return write(verb, object, new Origin(by, etcd.latest().revision()));
  }

  WhyChain why(ObjectRef ref) {
    return WhyChain.of(ref, history.now(), narrator);
  }

  private String write(Verb verb, HasMetadata object, Origin origin) {
    if (verb == Verb.DELETE) {
      etcd.delete(ObjectRef.of(object), origin);
    } else {
      etcd.put(object, verb, origin);
    }
    return narrator.at(history.now().address()).map(narrator::tell).orElseThrow().text();
  }
}
