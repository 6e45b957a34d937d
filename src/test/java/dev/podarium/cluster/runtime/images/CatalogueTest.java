package dev.podarium.cluster.runtime.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.cluster.runtime.process.ListeningPorts;
import dev.podarium.cluster.runtime.process.ProcessSpec;
import dev.podarium.cluster.runtime.process.SimulatedProcess;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timing;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

  private final Catalogue catalogue = Catalogue.standard();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "nginx httpd redis mongo registry.k8s.io/pause registry.k8s.io/e2e-test-images/agnhost,"
        + "'runs until it is ended, then exits 0'",
    "hashicorp/vault traefik elasticsearch bitnami/mongodb apache/kafka caddy neo4j"
        + " jenkins/jenkins,'runs until it is ended, then exits 0'",
    "busybox alpine bash ubuntu debian centos fedora python node golang openjdk hello-world"
        + " minio/minio quay.io/keycloak/keycloak, exits 0 after 0 s",
    "mysql mariadb postgres mcr.microsoft.com/mssql/server bitnami/postgresql couchdb haproxy,"
        + " exits 1 after 0 s",
    "curlimages/curl, exits 2 after 0 s",
    "perl, exits 0 after 5 s",
    "flaky, exits 1 after 20 s"
  })
  void aPodWithNothingButTheImageLivesAsItReallyDoes(String images, String life) {
    for (var image : images.split(" ")) {
      assertThat(catalogue.names()).contains(image);
      assertThat(life(image)).as(image).isEqualTo(life);
    }
  }

  private String life(String image) {
    var behaviour = process(Map.of(), container(image + ":1"));
    var runs = behaviour.life().runs();
    return runs == null
        ? "runs until it is ended, then exits " + behaviour.onSigterm().exits()
        : "exits %d after %.0f s"
            .formatted(behaviour.life().exitCode(), Math.floor(Durations.inSeconds(runs.takes())));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "nginx, docker.io/library/nginx:latest",
    "nginx:1.14.2, docker.io/library/nginx:1.14.2",
    "bitnami/redis:7, docker.io/bitnami/redis:7",
    "registry.k8s.io/pause:3.10, registry.k8s.io/pause:3.10",
    "localhost:5000/app, localhost:5000/app:latest"
  })
  void anImageHasACanonicalName(String name, String canonical) {
    assertThat(image(name).canonical()).isEqualTo(canonical);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nginx:doesnotexist, docker.io/library/nginx:doesnotexist: not found",
    "nosuch/app:1, pull access denied",
    "registry.invalid/app:1, 'dial tcp: lookup registry.invalid on 10.96.0.10:53: no such host'"
  })
  void aNameThatSaysThatItIsWrongCannotBePulled(String name, String why) {
    assertThat(image(name).pullError()).contains(why);
  }

  @Test
  void anImageThatNobodyKnowsStartsRunsAndAnswers() {
    var behaviour = process(Map.of(), container("ghcr.io/acme/app:1"));
    var process = behaviour.process(new Dice(1).draw("process", "x", 0));

    assertThat(image("ghcr.io/acme/app:1").pullError()).isNull();
    assertThat(process.ends()).isEqualTo(SimulatedProcess.NEVER);
    assertThat(process.answers(8080, Durations.seconds(1L))).isTrue();
  }

  @Test
  void aPullTakesItsTimeGiveOrTakeItsSpread() {
    var pulls = image("nginx:1").pulls();

    for (var i = 0; i < 100; i++) {
      assertThat(pulls.drawn(new Dice(7).draw("image-pull", "node-0 nginx:1", i)))
          .isBetween(Durations.millis(1100), Durations.millis(1900));
    }
  }

  @Test
  void annotationsOfThePodComeFirst() {
    var wishes =
        Map.of(
            "podarium.dev/runs", "20s",
            "podarium.dev/exits.c", "7",
            "podarium.dev/ready-after", "5s",
            "podarium.dev/stops", "never");
    var behaviour = process(wishes, container("nginx:1", "sleep", "3"));

    assertThat(behaviour.life().runs()).isEqualTo(Timing.exactly(Durations.seconds(20L)));
    assertThat(behaviour.life().exitCode()).isEqualTo(7);
    assertThat(behaviour.serving().after()).isEqualTo(Timing.exactly(Durations.seconds(5L)));
    assertThat(behaviour.onSigterm()).isEqualTo(ProcessSpec.OnSigterm.IGNORED);
  }

  @Test
  void argumentsOfAnImageWithoutAProcessOfItsOwnAreACommand() {
    var shell =
        new ContainerBuilder()
            .withName("c")
            .withImage("busybox")
            .withArgs("sh", "-c", "sleep 8")
            .build();

    assertThat(process(Map.of(), shell).life().runs())
        .isEqualTo(Timing.exactly(Durations.seconds(8L)));
    assertThat(process(Map.of(), shell).remark()).isEmpty();
  }

  @Test
  void aProcessListensOnItsOwnPortsWhateverTheContainerDeclares() {
    var container =
        new ContainerBuilder(container("nginx")).addNewPort().withContainerPort(8080).endPort();

    assertThat(process(Map.of(), container.build()).serving().listening())
        .isEqualTo(
            ListeningPorts.on(List.of(80)).serving(List.of("/", "/index.html", "/50x.html")));
    assertThat(process(Map.of(), container.withImage("acme/app").build()).serving().listening())
        .isEqualTo(ListeningPorts.on(List.of(8080)));
    assertThat(
            process(Map.of(), container.withImage("redis").withArgs("--port", "7000").build())
                .serving()
                .listening()
                .ports())
        .containsExactly(7000, 8080);
  }

  @Test
  void aShellWithoutAHandlerIgnoresSigtermAsProcessOneDoes() {
    var behaviour = process(Map.of(), container("busybox", "sleep", "3600"));

    assertThat(behaviour.onSigterm()).isEqualTo(ProcessSpec.OnSigterm.IGNORED);
  }

  @Test
  void anEntryThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> Catalogue.of("images: [{image: odd, pulls: {takes: soon}}]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"soon\" is not a length of time such as 1.2s, 300ms or 2m");
  }

  private ProcessSpec process(Map<String, String> annotations, Container container) {
    return catalogue.process(ContainerConfig.staying(annotations, container));
  }

  private Image image(String name) {
    return catalogue.image(Map.of(), container(name));
  }

  private static Container container(String image, @Nullable String... command) {
    return new ContainerBuilder().withName("c").withImage(image).withCommand(command).build();
  }
}
