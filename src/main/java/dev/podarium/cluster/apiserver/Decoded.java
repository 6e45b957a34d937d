package dev.podarium.cluster.apiserver;

import dev.podarium.api.Origin;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.CustomObject;
import dev.podarium.objects.decoding.Decoding;
import dev.podarium.objects.decoding.Undecodable;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.versions.Versions;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * What a person sends, as the server's decoder reads it: a null gets its meaning, and what cannot
 * be read is refused. Components of the cluster send what they have read from it.
 */
final class Decoded {

  private Decoded() {}

  /** The object as read, in the version in which its kind is stored; itself where it can be. */
  static HasMetadata of(HasMetadata object, Origin origin) {
    return Versions.stored(read(object, origin));
  }

  private static HasMetadata read(HasMetadata object, Origin origin) {
    if (!origin.by().equals(Origin.USER.by()) || object instanceof CustomObject) {
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
