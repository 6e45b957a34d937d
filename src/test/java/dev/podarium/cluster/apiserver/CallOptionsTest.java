package dev.podarium.cluster.apiserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Call;
import dev.podarium.api.CallOptions;
import dev.podarium.api.CallOptions.FieldValidation;
import dev.podarium.api.Command;
import dev.podarium.api.Origin;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.ListObjects;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.api.Selection;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.LabelQuery;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;

/** What the options of a call change, and how calls that read are answered. */
class CallOptionsTest {

  private static final ObjectRef WEB = new ObjectRef(Kinds.DEPLOYMENT, "default", "web");

  private final World world = World.of(0);

  @Test
  void aTrialIsAnsweredAsTheRealThingAndNothingIsStored() {
    var before = world.latest().revision();
    var trial = world.answer(trial(new Create(Workloads.web(3))));

    assertThat(((Deployment) trial.object()).getSpec().getStrategy().getType())
        .isEqualTo("RollingUpdate");
    assertThat(trial.revision()).isZero();
    assertThat(world.latest().revision()).isEqualTo(before);

    var stored = world.send(new Create(Workloads.web(3)));
    assertThat(stored.getMetadata().getUid()).isEqualTo(trial.object().getMetadata().getUid());
  }

  @Test
  void aTrialIsRefusedAsTheRealThing() {
    world.send(new Create(Workloads.web(3)));

    assertThat(refusal(trial(new Create(Workloads.web(3)))).is("AlreadyExists")).isTrue();
    assertThat(refusal(trial(new Create(Workloads.web(-1)))).is("Invalid")).isTrue();
  }

  @Test
  void aTrialOfADeletionDeletesNothing() {
    world.send(new Create(Workloads.web(3)));

    world.send(trial(new Delete(WEB, DeleteOptions.DEFAULT)));
    world.runFor(5);

    assertThat(world.latest().find(WEB)).isNotNull();
  }

  @Test
  void unknownFieldsAreWarnedOfRefusedOrPassedOverAsTheCallSays() {
    world.send(new Create(Workloads.web(3)));
    var patch = new Patch(WEB, PatchType.MERGE, "{\"spec\":{\"replicsa\":3}}", "");

    assertThat(world.answer(call(patch, FieldValidation.WARN)).warnings())
        .containsExactly("unknown field \"spec.replicsa\"");
    assertThat(world.answer(call(patch, FieldValidation.IGNORE)).warnings()).isEmpty();
    assertThat(refusal(call(patch, FieldValidation.STRICT)))
        .hasMessageContaining("strict decoding error: unknown field \"spec.replicsa\"");
  }

  @Test
  void anObjectWithUnknownFieldsIsTreatedAsTheCallSays() {
    var odd =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("odd")
            .withNamespace("default")
            .endMetadata()
            .addToAdditionalProperties("dta", "x")
            .build();

    assertThat(refusal(call(new Create(odd), FieldValidation.STRICT)))
        .hasMessageContaining("strict decoding error: unknown field \"dta\"");
    assertThat(world.answer(call(new Create(odd), FieldValidation.WARN)).warnings())
        .containsExactly("unknown field \"dta\"");
  }

  @Test
  void readsAreCallsThatAreAnsweredWithTheRevisionThatWasRead() {
    world.send(new Create(Workloads.web(3)));
    var revision = world.latest().revision();

    assertThat(world.answer(new Get(WEB)).revision()).isEqualTo(revision);
    assertThat(refusal(new Get(new ObjectRef(Kinds.DEPLOYMENT, "default", "api"))).is("NotFound"))
        .isTrue();
    assertThat(world.answer(new ListObjects(Selection.all(Kinds.NAMESPACE))).objects())
        .hasSize(4)
        .allMatch(Namespace.class::isInstance);
    var deployments = Selection.in(Kinds.DEPLOYMENT, "default");
    assertThat(list(deployments.matching(LabelQuery.parse("!app")))).isEqualTo(1);
    assertThat(list(deployments.matching(LabelQuery.parse("app=web")))).isZero();
    assertThat(list(Selection.in(Kinds.DEPLOYMENT, "kube-system"))).isZero();
  }

  private int list(Selection selection) {
    return world.answer(new ListObjects(selection)).objects().size();
  }

  private static Call trial(Request request) {
    return new Call(Origin.USER, request, CallOptions.DEFAULT.asDryRun());
  }

  private static Call call(Request request, FieldValidation validation) {
    return new Call(Origin.USER, request, CallOptions.DEFAULT.with(validation));
  }

  private Refusal refusal(Command command) {
    return catchThrowableOfType(Refusal.class, () -> world.answer(command));
  }
}
