package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.SafeHash;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The label by which the Pods of a template are told from those of another: FNV-32a over the
 * template and the count of collisions, in letters that make no words.
 *
 * <p>The same template gives the same label always. It is not the label that a real cluster gives:
 * Kubernetes hashes Go's dump of its own structs, this the template's JSON.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/controller_utils.go, ComputeHash
 */
final class PodTemplateHash {

  private static final byte[] NOTHING = {};

  private PodTemplateHash() {}

  /** The label's value for a Deployment's present template. */
  static String of(Deployment deployment) {
    var template = Json.text(deployment.getSpec().getTemplate());
    var collisions = Deployments.status(deployment).getCollisionCount();
    return SafeHash.fnv1a(
        template.getBytes(StandardCharsets.UTF_8),
        collisions == null ? NOTHING : littleEndian(collisions));
  }

  /** Eight bytes, of which upstream fills four. */
  private static byte[] littleEndian(int collisions) {
    return ByteBuffer.allocate(Long.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(collisions)
        .array();
  }
}
