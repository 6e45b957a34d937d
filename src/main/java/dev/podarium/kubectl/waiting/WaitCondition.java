package dev.podarium.kubectl.waiting;

import dev.podarium.api.Refusal;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code kubectl wait --for} asks for.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/wait/wait.go, conditionFuncsFor; condition.go; json.go
 */
sealed interface WaitCondition {

  /** It exists. */
  WaitCondition CREATED = new Created();

  /** It is gone, whatever else has its name by then. */
  WaitCondition DELETED = new Deleted();

  /**
   * Whether it is so.
   *
   * @param object as it was when the waiting began
   * @param now as it is now; null when it is gone
   */
  boolean isMet(HasMetadata object, @Nullable HasMetadata now);

  /** What is asked for, in order. */
  static List<WaitCondition> all(List<String> asked) {
    if (asked.isEmpty()) {
      throw new KubectlError("error: unrecognized condition: []");
    }
    var conditions = new ArrayList<WaitCondition>();
    asked.forEach(text -> conditions.add(of(text)));
    return conditions;
  }

  private static WaitCondition of(String text) {
    var word = text.toLowerCase(Locale.ROOT);
    if (word.equals("delete")) {
      return DELETED;
    } else if (word.equals("create")) {
      return CREATED;
    } else if (text.startsWith("condition=")) {
      var parts = text.substring("condition=".length()).split("=", 2);
      return new Named(parts[0], parts.length == 1 ? "true" : parts[1]);
    } else if (text.startsWith("jsonpath=")) {
      return Path.of(text.substring("jsonpath=".length()));
    }
    throw new KubectlError("error: unrecognized condition: \"%s\"".formatted(text));
  }

  /** What is not there any more cannot be as asked for. */
  private static HasMetadata present(HasMetadata object, @Nullable HasMetadata now) {
    if (now == null) {
      throw new Refusal(ServerErrors.notFound(ObjectRef.of(object)));
    }
    return now;
  }

  /** {@code create}. */
  record Created() implements WaitCondition {
    @Override
    public boolean isMet(HasMetadata object, @Nullable HasMetadata now) {
      return now != null;
    }
  }

  /** {@code delete}. */
  record Deleted() implements WaitCondition {
    @Override
    public boolean isMet(HasMetadata object, @Nullable HasMetadata now) {
      return now == null
          || !Objects.equals(now.getMetadata().getUid(), object.getMetadata().getUid());
    }
  }

  /**
   * {@code condition=NAME=VALUE}, whatever the case; one that speaks of an older generation not.
   */
  record Named(String name, String value) implements WaitCondition {

    @Override
    public boolean isMet(HasMetadata object, @Nullable HasMetadata now) {
      var status = Json.tree(present(object, now)).get("status");
      if (status instanceof Map<?, ?> map && map.get("conditions") instanceof List<?> list) {
        for (var each : list) {
          if (each instanceof Map<?, ?> condition && says(condition.get("type"), name)) {
            return isOfPresent(object(now), condition, map) && says(condition.get("status"), value);
          }
        }
      }
      return false;
    }

    private static HasMetadata object(@Nullable HasMetadata now) {
      return Objects.requireNonNull(now);
    }

    private static boolean says(@Nullable Object text, String wanted) {
      return wanted.equalsIgnoreCase(String.valueOf(text));
    }

    private static boolean isOfPresent(HasMetadata now, Map<?, ?> condition, Map<?, ?> status) {
      var own = condition.get("observedGeneration");
      var observed = own == null ? status.get("observedGeneration") : own;
      return !(observed instanceof Number number) || number.longValue() >= Metas.generation(now);
    }
  }

  /**
   * {@code jsonpath={.status.phase}=Running}.
   *
   * @param value null: any
   */
  record Path(JsonPath path, @Nullable String value) implements WaitCondition {

    private static final String FORMAT =
        "error: jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or"
            + " --for=jsonpath='{.status.readyReplicas}'";

    /** A single equals sign parts path and value, two are part of the path. */
    static Path of(String text) {
      var parts = text.split("(?<!=)=(?!=)", -1);
      if (parts.length > 2) {
        throw new KubectlError(FORMAT);
      }
      var value = parts.length == 1 ? null : parts[1].replaceAll("^['\"]+|['\"]+$", "");
      if (value != null && value.isEmpty()) {
        throw new KubectlError(
            "error: jsonpath wait has to have a value after equal sign, like"
                + " --for=jsonpath='{.status.readyReplicas}'=3");
      }
      return new Path(JsonPath.of(parts[0]), value);
    }

    @Override
    public boolean isMet(HasMetadata object, @Nullable HasMetadata now) {
      var found = path.find(Json.tree(present(object, now)));
      if (found.size() > 1) {
        throw new KubectlError("error: given jsonpath expression matches more than one value");
      }
      if (found.isEmpty() || value == null) {
        return !found.isEmpty();
      }
      if (found.getFirst() instanceof Map || found.getFirst() instanceof List) {
        throw new KubectlError(
            "error: jsonpath leads to a nested object or list which is not supported");
      }
      return String.valueOf(found.getFirst()).strip().equals(value.strip());
    }
  }
}
