package dev.podarium.kubectl.nodes;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.SelectorOption;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.DurationText;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl drain NODE…}: closes Nodes and evicts their Pods.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/drain/drain.go, RunDrain
 */
@Command(name = "drain", description = "Drain a Node in preparation for maintenance.")
public final class DrainCommand implements Verb {

  @Parameters(paramLabel = "NODE", arity = "0..*")
  List<String> nodes = new ArrayList<>();

  @Mixin SelectorOption selector = new SelectorOption();

  @Option(names = "--ignore-daemonsets", description = "Leave Pods of DaemonSets where they are.")
  boolean ignoreDaemonSets;

  @Option(
      names = {"--delete-emptydir-data", "--delete-local-data"},
      description = "End Pods though what they keep in an emptyDir is lost.")
  boolean deleteEmptyDirData;

  @Option(names = "--force", description = "End Pods that have no controller too.")
  boolean force;

  @Option(
      names = "--grace-period",
      paramLabel = "SECONDS",
      description = "Seconds for each Pod to end in; negative: as its spec says.")
  long graceSeconds = -1;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "How long to wait before giving up; 0: without end.")
  String timeout = "0s";

  @Option(names = "--disable-eviction", description = "Delete Pods without asking their budgets.")
  boolean disableEviction;

  @Option(
      names = "--pod-selector",
      paramLabel = "SELECTOR",
      description = "Labels of the Pods that are ended.")
  String podSelector = "";

  @Override
  public void run(Invocation invocation) {
    var chosen = chosen(invocation);
    var failures = invocation.failures().size();
    Cordoning.CORDON.of(chosen, invocation);
    if (invocation.failures().size() > failures) {
      return;
    }
    var pending = new ArrayList<>(chosen);
    for (var node : chosen) {
      var error = drain(node, invocation);
      if (error.isEmpty()) {
        pending.remove(node);
        invocation.say("node/%s drained".formatted(node));
      } else {
        report(node, error, pending, invocation);
      }
    }
  }

  private List<String> chosen(Invocation invocation) {
    if (nodes.isEmpty() == selector.isGiven()) {
      return nodes.isEmpty()
          ? selector
              .selectEverywhere(List.of(Kinds.NODE), invocation)
              .map(DrainCommand::name)
              .toList()
          : nodes.stream().map(Cordoning::bareName).toList();
    }
    throw new KubectlError(
        nodes.isEmpty()
            ? "error: USAGE: drain NODE [flags]\nSee 'kubectl drain -h' for help and examples"
            : "error: error: cannot specify both a node name and a --selector option\n"
                + "See 'kubectl drain -h' for help and examples");
  }

  private static String name(HasMetadata object) {
    return object.getMetadata().getName();
  }

  /** What went wrong; empty when the Pods have gone. */
  private String drain(String node, Invocation invocation) {
    var list = list(node, invocation);
    if (!list.obstacle().isEmpty()) {
      return list.obstacle();
    }
    if (!list.warning().isEmpty()) {
      invocation.warn("Warning: " + list.warning());
    }
    var options =
        new DeleteOptions(graceSeconds < 0 ? null : graceSeconds, Propagation.BACKGROUND, null);
    var errors =
        new Evicting(invocation, options, !disableEviction, timeoutNanos()).end(list.ended());
    if (errors.isEmpty()) {
      return "";
    }
    var error = errors.size() > 1 ? "[" + String.join(", ", errors) + "]" : errors.getFirst();
    sayPending(node, error, invocation);
    return error;
  }

  private DrainList list(String node, Invocation invocation) {
    var query = LabelQuery.parse(podSelector);
    var pods =
        invocation
            .world()
            .having(IndexKey.node(node), Pod.class)
            .filter(pod -> query.matches(Metas.labels(pod)))
            .toList();
    return DrainList.of(
        pods, new DrainFilter(ignoreDaemonSets, deleteEmptyDirData, force, invocation));
  }

  private void sayPending(String node, String error, Invocation invocation) {
    var pods = list(node, invocation).ended();
    if (!pods.isEmpty()) {
      invocation.warn(
          "There are pending pods in node \"%s\" when an error occurred: %s"
              .formatted(node, error));
      pods.forEach(pod -> invocation.warn("pod/" + pod.getMetadata().getName()));
    }
  }

  private static void report(
      String node, String error, List<String> pending, Invocation invocation) {
    invocation.warn(
        "error: unable to drain node \"%s\" due to error: %s, continuing command..."
            .formatted(node, error));
    invocation.warn("There are pending nodes to be drained:");
    pending.forEach(each -> invocation.warn(" " + each));
    invocation.failed(new KubectlError(error));
  }

  private long timeoutNanos() {
    return DurationText.of(timeout)
        .orElseThrow(
            () ->
                new KubectlError(
                    "error: invalid argument \"%1$s\" for \"--timeout\" flag: time: invalid duration \"%1$s\""
                        .formatted(timeout)));
  }
}
