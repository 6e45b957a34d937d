package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lesson's DaemonSet, whose nodeSelector says "not" and cannot. */
class FluentdStoryTest {

  private static final Path STORY = Path.of("manifests/fluentd-elasticsearch");

  @TempDir Path folder;

  @Test
  void theLessonsNodeSelectorIsRefusedInKubernetesWords() {
    var refused = Stage.empty(3).trying("kubectl apply -f " + STORY.resolve("lesson.yaml"));

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .contains(
            "DaemonSet in version \"v1\" cannot be handled as a DaemonSet: json: cannot unmarshal"
                + " string into Go struct field PodSpec.spec.template.spec.nodeSelector of type"
                + " map[string]string");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'kubernetes.io/os!=linux: \"\"' | kubernetes.io/os!=linux",
        "'kubernetes.io/os!: linux' | kubernetes.io/os!"
      })
  void asAMapItsNameIsNoLabel(String written, String key) throws IOException {
    var lesson = Files.readString(STORY.resolve("lesson.yaml"));
    var map = folder.resolve("map.yaml");
    Files.writeString(map, lesson.replace("kubernetes.io/os!=linux", written));

    assertThat(Stage.empty(1).trying("kubectl apply -f " + map).err())
        .isEqualTo(
            "The DaemonSet \"fluentd-elasticsearch\" is invalid: spec.template.spec.nodeSelector:"
                + " Invalid value: \""
                + key
                + "\": name part must consist of alphanumeric characters, '-', '_' or '.', and"
                + " must start and end with an alphanumeric character (e.g. 'MyName',  or"
                + " 'my.name',  or '123-abc', regex used for validation is"
                + " '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\n");
  }

  @Test
  void itsCorrectedTwinRunsOnEveryNode() {
    var stage = Stage.of("fluentd-elasticsearch/corrected.yaml", 3).settle();

    assertThat(stage.list(Pod.class))
        .extracting(Pods::nodeName)
        .containsExactlyInAnyOrder("node-0", "node-1", "node-2");
    assertThat(stage.printed("kubectl get daemonset -n kube-system"))
        .contains("fluentd-elasticsearch   3         3         3       3            3  ");
  }
}
