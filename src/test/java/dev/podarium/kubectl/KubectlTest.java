package dev.podarium.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.kubectl.command.CommandResult;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's commands to the real engine; the expected lines are those of recorded sessions. */
class KubectlTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 3
        selector:
          matchLabels:
            app: web
        template:
          metadata:
            labels:
              app: web
          spec:
            containers:
            - name: web
              image: nginx:1.14.2
      """;

  @TempDir Path folder;

  private final World world = World.of(2);
  private Kubectl kubectl;

  @BeforeEach
  void open() throws IOException {
    kubectl =
        new Kubectl(world::latest, world::answer, () -> world.cluster().agenda().now(), folder);
    write("web.yaml", WEB);
  }

  @Test
  void applyCreatesThenSaysUnchangedThenConfigures() throws IOException {
    says("deployment.apps/web created", "apply", "-f", "web.yaml");
    says("deployment.apps/web unchanged", "apply", "-f", "web.yaml");
    write("web.yaml", WEB.replace("replicas: 3", "replicas: 5"));
    says("deployment.apps/web configured", "apply", "-f", "web.yaml");

    assertThat(web().getSpec().getReplicas()).isEqualTo(5);
  }

  @Test
  void applyRemembersTheManifestAsTheRealOneDoes() {
    run("apply", "-f", "web.yaml");

    assertThat(Metas.annotations(web()))
        .containsEntry(
            Metas.LAST_APPLIED,
            "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"annotations\":{},\"name\":\"web\",\"namespace\":\"default\"},\"spec\":{\"replicas\":3,\"selector\":{\"matchLabels\":{\"app\":\"web\"}},\"template\":{\"metadata\":{\"labels\":{\"app\":\"web\"}},\"spec\":{\"containers\":[{\"image\":\"nginx:1.14.2\",\"name\":\"web\"}]}}}}\n");
  }

  @Test
  void aDashAloneIsAWordLikeAnother() {
    assertThat(run("rollout", "-", "deployment").err()).startsWith("error: unexpected argument: -");
    assertThat(run("-").err()).startsWith("error: unknown command \"-\"");
  }

  @Test
  void anApplyThatChangesNothingMakesNoRevision() {
    run("apply", "-f", "web.yaml");
    var revision = world.latest().revision();

    run("apply", "-f", "web.yaml");

    assertThat(world.latest().revision()).isEqualTo(revision);
  }

  @Test
  void applyOverACreatedObjectWarnsThatItWillRemember() {
    says("deployment.apps/web created", "create", "-f", "web.yaml");

    var applied = run("apply", "-f", "web.yaml");

    assertThat(applied.out()).isEqualTo("deployment.apps/web configured\n");
    assertThat(applied.err())
        .isEqualTo(
            "Warning: resource deployments/web is missing the"
                + " kubectl.kubernetes.io/last-applied-configuration annotation which is required"
                + " by kubectl apply. kubectl apply should only be used on resources created"
                + " declaratively by either kubectl create --save-config or kubectl apply. The"
                + " missing annotation will be patched automatically.\n");
    assertThat(applied.exit()).isZero();
  }

  @Test
  void createRefusesWhatIsThere() {
    run("create", "-f", "web.yaml");

    fails(
        "Error from server (AlreadyExists): error when creating \"%s\": deployments.apps \"web\""
                .formatted(folder.resolve("web.yaml"))
            + " already exists",
        "create",
        "-f",
        "web.yaml");
  }

  @Test
  void scaleAndSetImageChangeOneField() {
    run("apply", "-f", "web.yaml");

    says("deployment.apps/web scaled", "scale", "deployment/web", "--replicas=4");
    says("deployment.apps/web image updated", "set", "image", "deploy/web", "web=nginx:1.16.1");

    assertThat(web().getSpec().getReplicas()).isEqualTo(4);
    assertThat(web().getSpec().getTemplate().getSpec().getContainers().getFirst().getImage())
        .isEqualTo("nginx:1.16.1");
  }

  @Test
  void setImageWithTheSameImageSaysNothing() {
    run("apply", "-f", "web.yaml");

    assertThat(run("set", "image", "deployment/web", "web=nginx:1.14.2"))
        .isEqualTo(new CommandResult("", "", 0));
  }

  @Test
  void setImageOfAContainerThatIsNotThereFails() {
    run("apply", "-f", "web.yaml");

    fails(
        "error: unable to find container named \"app\"",
        "set",
        "image",
        "deployment/web",
        "app=nginx:2");
  }

  @Test
  void scaleOfNothingFailsAsRecorded() {
    fails(
        "error: no objects passed to scale deployments.apps \"nope\" not found",
        "scale",
        "deployment/nope",
        "--replicas=2");
  }

  @Test
  void deleteNamesWhatIsGone() {
    run("apply", "-f", "web.yaml");

    says(
        "deployment.apps \"web\" deleted from default namespace",
        "delete",
        "deployment/web",
        "--cascade=orphan");
    world.runUntilSettled();

    fails(
        "Error from server (NotFound): deployments.apps \"web\" not found",
        "get",
        "deployment",
        "web");
  }

  @Test
  void aForcedDeletionWarns() {
    run("apply", "-f", "web.yaml");

    var deleted = run("delete", "deploy", "web", "--grace-period=0", "--force");

    assertThat(deleted.out())
        .isEqualTo("deployment.apps \"web\" force deleted from default namespace\n");
    assertThat(deleted.err())
        .isEqualTo(
            "Warning: Immediate deletion does not wait for confirmation that the running resource"
                + " has been terminated. The resource may continue to run on the cluster"
                + " indefinitely.\n");
  }

  @Test
  void cordonIsSaidOnceAndUndone() {
    says("node/node-0 cordoned", "cordon", "node-0");
    says("node/node-0 already cordoned", "cordon", "node-0");
    assertThat(node().getSpec().getUnschedulable()).isTrue();
    says("node/node-0 uncordoned", "uncordon", "node-0");
    says("node/node-0 already uncordoned", "uncordon", "node-0");
    fails("Error from server (NotFound): nodes \"node-9\" not found", "cordon", "node-9");
  }

  @Test
  void labelsAreSetAndTakenAway() {
    says("node/node-0 labeled", "label", "node", "node-0", "disk=ssd");
    says("node/node-0 not labeled", "label", "node", "node-0", "disk=ssd");
    fails(
        "error: 'disk' already has a value (ssd), and --overwrite is false",
        "label",
        "node",
        "node-0",
        "disk=hdd");
    says("node/node-0 unlabeled", "label", "node", "node-0", "disk-");
    says("node/node-0 annotated", "annotate", "node/node-0", "note=x");
  }

  @Test
  void patchSaysWhenNothingChanged() {
    run("apply", "-f", "web.yaml");

    says(
        "deployment.apps/web patched",
        "patch",
        "deploy",
        "web",
        "-p",
        "{\"spec\":{\"minReadySeconds\":1}}");
    says(
        "deployment.apps/web patched (no change)",
        "patch",
        "deploy",
        "web",
        "-p",
        "{\"spec\":{\"minReadySeconds\":1}}");
  }

  @Test
  void getPrintsWhatAskedFor() {
    run("apply", "-f", "web.yaml");

    assertThat(run("get", "deploy", "web", "-o", "name").out()).isEqualTo("deployment.apps/web\n");
    assertThat(run("get", "deploy", "-l", "app=nothing").err())
        .isEqualTo("No resources found in default namespace.\n");
    assertThat(run("get", "nodes").out().lines().findFirst())
        .hasValue("NAME     STATUS   ROLES    AGE   VERSION");
    assertThat(run("get", "deploy/web", "-o", "yaml").out())
        .startsWith("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  annotations:\n")
        .contains("    kubectl.kubernetes.io/last-applied-configuration: |\n      {\"apiVersion\"")
        .contains("\nspec:\n")
        .contains("- image: nginx:1.14.2\n");
  }

  @Test
  void severalKindsArePrintedApart() {
    run("apply", "-f", "web.yaml");

    var lines = run("get", "nodes,deploy", "-A").out().lines().toList();

    assertThat(lines.get(1)).startsWith("node/node-0");
    assertThat(lines).contains("");
    assertThat(lines.get(lines.indexOf("") + 1)).startsWith("NAMESPACE   NAME  ");
    assertThat(lines.getLast()).startsWith("default     deployment.apps/web");
  }

  @Test
  void wordsThatMakeNoSenseAreExplained() {
    fails("error: unknown command \"gett\" for \"kubectl\"", "gett", "pods");
    fails("error: the server doesn't have a resource type \"podz\"", "get", "podz");
    fails(
        "error: unknown flag: --nope\nSee 'kubectl get --help' for usage.",
        "get",
        "pods",
        "--nope");
    fails("error: the path \"none.yaml\" does not exist", "apply", "-f", "none.yaml");
    fails("error: resource(s) were provided, but no name was specified", "delete", "deployment");
  }

  @Test
  void nothingIsAppliedWhenTheManifestIsWrong() throws IOException {
    write("web.yaml", WEB.replace("replicas: 3", "replicaz: 3"));

    var applied = run("apply", "-f", "web.yaml");

    assertThat(applied.exit()).isEqualTo(1);
    assertThat(applied.err()).startsWith("error: ").contains("replicaz");
    assertThat(world.latest().find(Deployment.class, "default", "web")).isNull();
  }

  private CommandResult run(String... words) {
    return kubectl.run(List.of(words));
  }

  private void says(String line, String... words) {
    assertThat(run(words)).isEqualTo(new CommandResult(line + "\n", "", 0));
  }

  private void fails(String line, String... words) {
    assertThat(run(words)).isEqualTo(new CommandResult("", line + "\n", 1));
  }

  private Deployment web() {
    return Objects.requireNonNull(world.latest().find(Deployment.class, "default", "web"));
  }

  private Node node() {
    return Objects.requireNonNull(world.latest().find(Node.class, "", "node-0"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
