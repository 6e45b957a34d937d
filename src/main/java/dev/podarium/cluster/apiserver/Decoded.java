package dev.podarium.cluster.apiserver;

import dev.podarium.api.Origin;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.decoding.Decoding;
import dev.podarium.objects.decoding.Undecodable;
import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * What a person sends, as the server's decoder reads it: a null gets its meaning, and what cannot
 * be read is refused. Components of the cluster send what they have read from it.
 */
final class Decoded {

  private Decoded() {}

  /** The object as read; itself when nothing in it is null. */
  static HasMetadata of(HasMetadata object, Origin origin) {
    if (!origin.by().equals(Origin.USER.by()) || object instanceof GenericKubernetesResource) {
      return object;
    }
    var sent = Json.tree((Object) object);
    try {
      var read = Decoding.decoded(sent, object.getClass());
      return read.equals(sent) ? object : Json.object(read, object.getClass());
    } catch (Undecodable problem) {
      throw Refusals.undecodable(object, problem.decoding());
    }
  }
}
