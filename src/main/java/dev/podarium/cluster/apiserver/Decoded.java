package dev.podarium.cluster.apiserver;

import dev.podarium.api.Origin;
import dev.podarium.cluster.apiserver.patching.UnknownFieldRule;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.CustomObject;
import dev.podarium.objects.decoding.Decoding;
import dev.podarium.objects.decoding.Undecodable;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.patch.KnownFields;
import dev.podarium.objects.versions.Versions;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/**
 * What a person sends, as the server's decoder reads it: a null gets its meaning, and what cannot
 * be read is refused. Components of the cluster send what they have read from it.
 *
 * @param warnings of fields that its kind does not have
 */
record Decoded(HasMetadata object, List<String> warnings) {

  /** The object as read, in the version in which its kind is stored; itself where it can be. */
  static Decoded of(HasMetadata object, Transaction write) {
    var read = isTrusted(object, write) ? new Decoded(object, List.of()) : read(object, write);
    return new Decoded(Versions.stored(read.object), read.warnings);
  }

  private static boolean isTrusted(HasMetadata object, Transaction write) {
    return !write.origin().by().equals(Origin.USER.by()) || object instanceof CustomObject;
  }

  private static Decoded read(HasMetadata object, Transaction write) {
    var validation = write.options().fieldValidation();
    var type = object.getClass();
    var sent = Json.tree((Object) object);
    var problem = UnknownFieldRule.problem(sent, type, validation);
    if (!problem.isEmpty()) {
      throw Refusals.undecodable(object, problem);
    }
    try {
      var read = KnownFields.of(Decoding.decoded(sent, type), type);
      return new Decoded(
          read.equals(sent) ? object : Json.object(read, type),
          UnknownFieldRule.warnings(sent, type, validation));
    } catch (Undecodable bad) {
      throw Refusals.undecodable(object, bad.decoding());
    }
  }
}
