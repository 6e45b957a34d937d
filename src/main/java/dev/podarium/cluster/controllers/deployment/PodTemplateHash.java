package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.charset.StandardCharsets;

/**
 * The label by which the Pods of a template are told from those of another: FNV-32a over the
 * template and the count of collisions, in letters that make no words.
 *
 * <p>The same template gives the same label always. It is not the label that a real cluster gives:
 * Kubernetes hashes Go's dump of its own structs, this the template's JSON.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/controller_utils.go, ComputeHash;
 * k8s.io/apimachinery/pkg/util/rand/rand.go, SafeEncodeString
 */
final class PodTemplateHash {

  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

  private PodTemplateHash() {}

  /** The label's value for a Deployment's present template. */
  static String of(Deployment deployment) {
    var template = Json.text(deployment.getSpec().getTemplate());
    var hash = mixed(FNV_OFFSET, template.getBytes(StandardCharsets.UTF_8));
    var collisions = Deployments.status(deployment).getCollisionCount();
    return safe(collisions == null ? hash : mixed(hash, littleEndian(collisions)));
  }

  private static int mixed(int start, byte[] bytes) {
    var hash = start;
    for (var b : bytes) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return hash;
  }

  /** Eight bytes, as Go's binary.PutUvarint leaves its buffer for a number below 128. */
  private static byte[] littleEndian(int collisions) {
    var bytes = new byte[Long.BYTES];
    bytes[0] = (byte) collisions;
    return bytes;
  }

  /** The decimal digits, each as a letter or digit that cannot make a bad word. */
  static String safe(int hash) {
    var text = new StringBuilder();
    Integer.toUnsignedString(hash)
        .chars()
        .forEach(digit -> text.append(ALPHABET.charAt(digit % ALPHABET.length())));
    return text.toString();
  }
}
