package dev.podarium.kubectl.nodes;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.kubectl.command.Documents;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.SelectorOption;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.GoJson;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.patch.MergeSchema;
import dev.podarium.objects.patch.StrategicDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl taint node NAME KEY=VALUE:EFFECT}; {@code KEY-} and {@code KEY:EFFECT-} take
 * taints away.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/taint/taint.go
 */
@Command(
    name = "taint",
    description = "Update the taints on one or more nodes.",
    footer = {
      "",
      "A taint consists of a key, value, and effect: key=value:effect. The effect must be",
      "NoSchedule, PreferNoSchedule or NoExecute. Examples:",
      "  kubectl taint nodes foo dedicated=special-user:NoSchedule",
      "  kubectl taint nodes foo dedicated:NoSchedule-",
      "  kubectl taint nodes foo dedicated-"
    })
public final class TaintCommand implements Verb {

  @Parameters(
      paramLabel = "node NAME… KEY=VALUE:EFFECT…",
      description = "Which Nodes, and the taints.")
  List<String> words = new ArrayList<>();

  @Option(names = "--all", description = "Select all nodes in the cluster.")
  boolean all;

  @Option(names = "--overwrite", description = "A taint that is there may get another value.")
  boolean overwrite;

  @Mixin SelectorOption selector = new SelectorOption();

  @Override
  public void run(Invocation invocation) {
    var resources = new ArrayList<String>();
    var change = change(resources);
    refuseOtherKinds(resources.getFirst(), invocation);
    refuseContradictions(change, resources);
    for (var ref : nodes(resources, invocation)) {
      invocation.attempt(() -> taint(ref, change, invocation));
    }
  }

  /** Reads the taints, and tells the words before them apart. */
  private TaintChange change(List<String> resources) {
    var taints = new ArrayList<String>();
    for (var word : words) {
      if (word.contains("=") || word.contains(":") || word.endsWith("-")) {
        taints.add(word);
      } else if (taints.isEmpty()) {
        resources.add(word);
      } else {
        throw new KubectlError(
            "error: all resources must be specified before taint changes: " + word);
      }
    }
    if (resources.isEmpty()) {
      throw new KubectlError("error: one or more resources must be specified as <resource> <name>");
    }
    if (taints.isEmpty()) {
      throw new KubectlError("error: at least one taint update is required");
    }
    try {
      return TaintChange.parse(taints);
    } catch (IllegalArgumentException wrong) {
      throw new KubectlError(
          "error: %s\nSee 'kubectl taint -h' for help and examples".formatted(wrong.getMessage()));
    }
  }

  private static void refuseOtherKinds(String word, Invocation invocation) {
    var type = word.toLowerCase(Locale.ROOT);
    if (!Targets.kind(type, invocation).equals(Kinds.NODE)) {
      throw new KubectlError(
          "error: invalid resource type %s, only node types are supported".formatted(type));
    }
  }

  private void refuseContradictions(TaintChange change, List<String> resources) {
    var both = change.contradictions();
    if (!both.isEmpty()) {
      throw new KubectlError(
          "error: can not both modify and remove the following taint(s) in the same command: "
              + String.join(", ", both));
    }
    if (all && selector.isGiven()) {
      throw new KubectlError(
          "error: setting 'all' parameter with a non empty selector is prohibited");
    }
    if (!all && !selector.isGiven() && resources.size() < 2) {
      throw new KubectlError(
          "error: at least one resource name must be specified since 'all' parameter is not set");
    }
  }

  private List<ObjectRef> nodes(List<String> resources, Invocation invocation) {
    if (all || selector.isGiven()) {
      return selector
          .select(List.of(Kinds.NODE), invocation.namespace(), invocation)
          .map(ObjectRef::of)
          .toList();
    }
    return resources.stream().skip(1).map(name -> ObjectRef.cluster(Kinds.NODE, name)).toList();
  }

  private void taint(ObjectRef ref, TaintChange change, Invocation invocation) {
    var before = Json.tree((Object) invocation.get(ref));
    var spec = Documents.copyOfMap(before.get("spec"));
    var taints = taints(spec.get("taints"));
    var present = change.present(taints);
    if (!overwrite && !present.isEmpty()) {
      throw new KubectlError(
          "error: node %s already has %s taint(s) with same effect(s) and --overwrite is false"
              .formatted(ref.name(), String.join(",", present)));
    }
    var outcome = change.of(taints, overwrite);
    refuseMissing(outcome.missing());
    spec.put("taints", outcome.taints());
    if (outcome.taints().isEmpty()) {
      spec.remove("taints");
    }
    var after = Json.tree((Object) before);
    after.put("spec", spec);
    var patch = StrategicDiff.twoWay(before, after, MergeSchema.of(Kinds.classOf(Kinds.NODE)));
    invocation.send(new Request.Patch(ref, PatchType.STRATEGIC_MERGE, GoJson.text(patch), ""));
    invocation.say(ResourceNames.of(ref) + " " + outcome.word());
  }

  private static void refuseMissing(List<TaintSpec> missing) {
    var lines = missing.stream().map("taint \"%s\" not found"::formatted).toList();
    if (!lines.isEmpty()) {
      throw new KubectlError((lines.size() == 1 ? "error: " : "") + String.join("\n", lines));
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> taints(@Nullable Object value) {
    return value instanceof List ? (List<Map<String, Object>>) value : List.of();
  }
}
