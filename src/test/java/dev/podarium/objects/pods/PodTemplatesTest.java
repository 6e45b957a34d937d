package dev.podarium.objects.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import org.junit.jupiter.api.Test;

/** Source: kubernetes/kubernetes, pkg/controller/controller_utils.go, GetPodFromTemplate */
class PodTemplatesTest {

  @Test
  void aPodTakesWhatItsTemplateSaysAndBelongsToItsOwner() {
    var owner = Metas.born(Workloads.replicaSet("web", 1), "uid-web", "2026-01-01T08:00:00Z");
    var template =
        new PodTemplateSpecBuilder(owner.getSpec().getTemplate())
            .editMetadata()
            .withName("ignored")
            .addToAnnotations("note", "said")
            .addToFinalizers("example.com/held")
            .endMetadata()
            .build();

    var pod = PodTemplates.podOf(owner, template);

    assertThat(pod.getMetadata().getName()).isNull();
    assertThat(pod.getMetadata().getGenerateName()).isEqualTo("web-");
    assertThat(pod.getMetadata().getNamespace()).isEqualTo("default");
    assertThat(Metas.labels(pod)).containsExactlyEntriesOf(PodTemplates.labels(template));
    assertThat(Metas.annotations(pod)).containsEntry("note", "said");
    assertThat(Metas.finalizers(pod)).containsExactly("example.com/held");
    assertThat(Metas.isControlledBy(pod, owner)).isTrue();
    assertThat(pod.getSpec()).isSameAs(template.getSpec());
  }

  @Test
  void aNameWithoutRoomForADashGetsNone() {
    var name = "n".repeat(253);

    var pod =
        PodTemplates.podOf(Workloads.replicaSet(name, 1), new PodTemplateSpecBuilder().build());

    assertThat(pod.getMetadata().getGenerateName()).isEqualTo(name);
  }
}
