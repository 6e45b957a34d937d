package dev.podarium.workbench.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Examples about the same kind of workload, so that the menu stays as high as a small screen.
 *
 * @param title {@code Jobs}
 */
public record ExampleGroup(String title, List<Example> examples) {

  private static final Pattern KIND = Pattern.compile("(?m)^kind: *(\\w+)");

  /**
   * In the order of the menu; an example belongs to the first of which it has a kind, from below.
   */
  private enum Topic {
    PODS("Pods and anything else", ""),
    DEPLOYMENTS("Deployments and ReplicaSets", "Deployment|ReplicaSet|ReplicationController"),
    DAEMON_SETS("DaemonSets", "DaemonSet"),
    STATEFUL_SETS("StatefulSets", "StatefulSet"),
    JOBS("Jobs", "Job"),
    CRON_JOBS("CronJobs", "CronJob"),
    POLICIES("Quotas and disruption budgets", "ResourceQuota|PodDisruptionBudget"),
    AUTOSCALING("Autoscaling", "HorizontalPodAutoscaler");

    private final String title;
    private final String kinds;

    Topic(String title, String kinds) {
      this.title = title;
      this.kinds = kinds;
    }

    static Topic of(Example example) {
      return Arrays.asList(values()).reversed().stream()
          .filter(topic -> topic.has(example))
          .findFirst()
          .orElse(PODS);
    }

    private boolean has(Example example) {
      return example.manifests().stream()
          .flatMap(manifest -> KIND.matcher(manifest.text()).results())
          .anyMatch(kind -> kind.group(1).matches(kinds));
    }
  }

  /** All examples that ship with the program, each in one group; no group is empty. */
  public static List<ExampleGroup> all() {
    var examples = Example.all();
    return Arrays.stream(Topic.values())
        .map(
            topic ->
                new ExampleGroup(
                    topic.title,
                    examples.stream().filter(each -> Topic.of(each) == topic).toList()))
        .filter(group -> !group.examples().isEmpty())
        .toList();
  }
}
