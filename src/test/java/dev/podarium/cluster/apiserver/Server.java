package dev.podarium.cluster.apiserver;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podarium.api.Call;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real API server over a real store, with nobody else there: what it does, it does alone. */
public final class Server {

  private final Agenda agenda = new Agenda();
  private final Etcd etcd = new Etcd(agenda);
  private final ApiServer apiServer = new ApiServer(etcd, agenda, new Dice(1));

  @SuppressWarnings("unchecked")
  public <T extends HasMetadata> T create(T object) {
    return (T) send(new Request.Create(object));
  }

  public HasMetadata send(Request request) {
    var answer = apiServer.send(Call.ofUser(request));
    finish();
    return answer.object();
  }

  /** What the server has begun is done at the same instant. */
  private void finish() {
    for (var next = agenda.peek();
        next != null && next.instant() == agenda.now();
        next = agenda.peek()) {
      agenda.runNext();
    }
  }

  public Refusal refusal(Request request) {
    return Objects.requireNonNull(
        catchThrowableOfType(Refusal.class, () -> send(request)), "it was accepted");
  }

  public @Nullable HasMetadata find(HasMetadata object) {
    return etcd.latest().find(ObjectRef.of(object));
  }

  public long revision() {
    return etcd.latest().revision();
  }

  public Server passSeconds(long seconds) {
    agenda.idleUntil(agenda.now() + Durations.seconds(seconds));
    return this;
  }

  public static ObjectRef pod(String name) {
    return new ObjectRef(Kinds.POD, "default", name);
  }

  /** A Pod of one nginx. */
  public static Pod aPod(String name) {
    return aPod(name, "nginx:1.14.2");
  }

  /** A Pod of one container of this image. */
  public static Pod aPod(String name, String image) {
    return new PodBuilder()
        .withNewMetadata()
        .withNamespace("default")
        .withName(name)
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("web")
        .withImage(image)
        .endContainer()
        .endSpec()
        .build();
  }
}
