package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request.Create;
import dev.podarium.api.TimeMachine;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.EventRow;
import dev.podarium.workbench.frame.Theme;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** Whatever is selected, the inspector says what was asked for, what is, and why. */
class InspectorTest {

  @Test
  void everyKindIsShownWithItsWhyItsEventsAndItsYaml() {
    try (var window = Window.open(3, 1280, 800, Theme.DEFAULT)) {
      settleWithAService(window);
      var pod = ObjectRef.of(window.cluster().latest().list(Kinds.POD).findFirst().orElseThrow());
      var set = window.cluster().latest().list(Kinds.REPLICA_SET).findFirst().orElseThrow();

      show(window, new ObjectRef(Kinds.DEPLOYMENT, "default", "web"), "deployment");
      Fx.on(
          () -> {
            window.find("#why-steps", Hyperlink.class).fire();
            window.find(".inspector .scroll-pane", ScrollPane.class).setVvalue(1);
            return null;
          });
      window.photograph("inspector-deployment-why");
      window.photograph("inspector-deployment-dark", 1280, 800, Theme.DEFAULT.dark(true));
      show(window, ObjectRef.of(set), "replicaset");
      show(window, ObjectRef.cluster(Kinds.NODE, "node-0"), "node");
      window.photograph("inspector-node-1920", 1920, 1080, Theme.DEFAULT);
      show(window, new ObjectRef(Kinds.SERVICE, "default", "web"), "service");
      show(window, new ObjectRef(Kinds.SECRET, "default", "key"), "secret");
      show(window, ObjectRef.cluster(Kinds.NAMESPACE, "default"), "namespace");
      show(window, pod, "pod");

      window.click("#tab-object-events").photograph("inspector-events");
      assertThat(window.find("#object-events", ListView.class).getItems())
          .extracting(row -> ((EventRow) row).reason())
          .contains("Scheduled", "Pulling", "Pulled", "Created", "Started");
      window.click("#tab-yaml").photograph("inspector-yaml");
      assertThat(window.find("#inspector-yaml", CodeArea.class).getText())
          .contains("phase: Running");
    }
  }

  private static void show(Window window, ObjectRef ref, String picture) {
    window.select(ref);
    assertThat(window.find("#inspector-title", Label.class).getText())
        .isEqualTo(ref.kind().name() + " " + ref.name());
    window.photograph("inspector-" + picture);
  }

  private static void settleWithAService(Window window) {
    var cluster = window.cluster();
    cluster.send(Workloads.deployment("web", 4, "nginx:1.14.2")).join();
    cluster.send(new Create(service())).join();
    cluster.send(new Create(secret())).join();
    var time = cluster.time().orElseThrow();
    time.speed(50);
    time.play();
    window.untilTime("settled", TimeMachine.State::settled);
    time.pause();
    window.untilTime("paused", state -> !state.playing());
  }

  private static Service service() {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName("web")
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .addToSelector("app", "web")
        .addNewPort()
        .withPort(80)
        .endPort()
        .endSpec()
        .build();
  }

  private static Secret secret() {
    return new SecretBuilder()
        .withNewMetadata()
        .withName("key")
        .withNamespace("default")
        .endMetadata()
        .addToData("password", "c2VzYW1l")
        .build();
  }
}
