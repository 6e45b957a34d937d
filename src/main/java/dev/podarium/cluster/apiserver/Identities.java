package dev.podarium.cluster.apiserver;

import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Dice;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.UUID;
import java.util.function.Supplier;

/** Names and uids of new objects, drawn from the dice: the same run gives the same ones. */
final class Identities {

  /** What generated names are made of. Source: k8s.io/apimachinery/pkg/util/rand/rand.go */
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

  /** Of how many objects and prefixes it is remembered how often they were drawn. */
  private static final int MOST_KEYS = 100_000;

  private static final int SUFFIX_LENGTH = 5;
  private static final int MAX_PREFIX_LENGTH = 58;

  private final Dice dice;
  private final Tally uids = new Tally(MOST_KEYS);
  private final Tally suffixes = new Tally(MOST_KEYS);
  private boolean trying;

  Identities(Dice dice) {
    this.dice = dice;
  }

  /** The object with a name: its own, or its {@code generateName} and five characters. */
  HasMetadata named(HasMetadata object) {
    var name = object.getMetadata().getName();
    var prefix = object.getMetadata().getGenerateName();
    if ((name != null && !name.isEmpty()) || prefix == null || prefix.isEmpty()) {
      return object;
    }
    var kept = prefix.substring(0, Math.min(prefix.length(), MAX_PREFIX_LENGTH));
    return Metas.withName(object, kept + suffix(object.getMetadata().getNamespace() + "/" + kept));
  }

  /** A new uid; an object that is created again under the same name gets another. */
  String uid(ObjectRef ref) {
    var key = ref.key();
    var draw = dice.draw("uid", key, number(uids, key));
    var version4 = (draw.bits() & ~0xf000L) | 0x4000L;
    var variant = (draw.next().bits() & ~(0xc0L << 56)) | (0x80L << 56);
    return new UUID(version4, variant).toString();
  }

  /** Five characters for a generated name; the same key gives others each time. */
  String suffix(String prefix) {
    var draw = dice.draw("name", prefix, number(suffixes, prefix));
    var suffix = new StringBuilder();
    for (var i = 0; i < SUFFIX_LENGTH; i++) {
      suffix.append(ALPHABET.charAt(draw.below(ALPHABET.length())));
      draw = draw.next();
    }
    return suffix.toString();
  }

  /** Makes something as a trial: what is drawn for it will be drawn again. */
  <T> T undrawn(Supplier<T> trial) {
    trying = true;
    try {
      return trial.get();
    } finally {
      trying = false;
    }
  }

  private long number(Tally tally, String key) {
    return trying ? tally.peek(key) : tally.next(key);
  }
}
