package dev.podarium.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Call;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.apiserver.ApiServer;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a control loop remembers of an object between two looks at it. */
class LoopMemoryTest {

  private final Agenda agenda = new Agenda();
  private final Etcd etcd = new Etcd(agenda);
  private final Dice dice = new Dice(1);
  private final Endpoint server =
      new Endpoint(new ApiServer(etcd, agenda, dice), etcd, LatencyProfile.realistic());
  private final Counting counting = new Counting();
  private final ControlLoop<ConfigMap> loop =
      new ControlLoop<>(counting, ConfigMap.class, new Connection("counter", server, agenda, dice));

  /** Remembers how often it has looked, and notes it. */
  private static final class Counting implements Reconciler<ConfigMap> {

    private final List<Integer> seen = new ArrayList<>();

    @Override
    public String name() {
      return "counter";
    }

    @Override
    public Watches watches() {
      return Watches.on(ConfigMap.class);
    }

    @Override
    public Plan reconcile(ConfigMap desired, View view) {
      var before = view.memory(Integer.class);
      var looks = before == null ? 1 : before + 1;
      seen.add(looks);
      return desired.getData().containsKey("forget")
          ? Plan.nothing()
          : Plan.nothing().andThen(acted -> later(looks)).remembering(0);
    }

    /** The last part that remembers anything counts. */
    private static Plan later(int looks) {
      return Plan.nothing().remembering(looks).andThen(acted -> Plan.nothing());
    }
  }

  @BeforeEach
  void start() {
    send(new Create(Namespaces.named("shop")));
    loop.start();
    goOn();
  }

  @Test
  void aLookFindsWhatTheLastOneLeft() {
    send(new Create(map("a")));
    goOn();
    send(new Update(map("b")));
    goOn();

    assertThat(counting.seen).containsExactly(1, 2);
  }

  @Test
  void aPlanThatRemembersNothingForgets() {
    send(new Create(map("a")));
    goOn();
    send(new Update(map("forget")));
    goOn();
    send(new Update(map("b")));
    goOn();

    assertThat(counting.seen).containsExactly(1, 2, 1);
  }

  @Test
  void nothingIsRememberedOfWhatWasDeleted() {
    var made = map("a");
    send(new Create(made));
    goOn();
    send(new Delete(ObjectRef.of(made), DeleteOptions.DEFAULT));
    goOn();
    send(new Create(made));
    goOn();

    assertThat(counting.seen).containsExactly(1, 1);
  }

  @Test
  void aLoopThatWasStoppedBeginsAnew() {
    send(new Create(map("a")));
    goOn();
    loop.stop();
    loop.start();
    goOn();

    assertThat(counting.seen).containsExactly(1, 1);
  }

  private void send(Request request) {
    server.send(Call.ofUser(request));
  }

  private void goOn() {
    var end = agenda.now() + Durations.seconds(1L);
    for (var next = agenda.peek(); next != null && next.instant() <= end; next = agenda.peek()) {
      agenda.runNext();
    }
    agenda.idleUntil(end);
  }

  private static ConfigMap map(String key) {
    return Metas.withNamespace(
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("notes")
            .endMetadata()
            .addToData(key, "")
            .build(),
        "shop");
  }
}
