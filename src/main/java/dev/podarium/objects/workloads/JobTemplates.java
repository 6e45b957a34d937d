package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Containers;
import dev.podarium.objects.pods.PodTemplates;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Pods that a Job makes of its template.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/indexed_job_utils.go,
 * addCompletionIndexEnvVariables, podGenerateNameWithIndex
 */
public final class JobTemplates {

  private static final String VARIABLE = "JOB_COMPLETION_INDEX";
  private static final String LABEL_OF_INDEX = "metadata.labels['" + JobPods.INDEX + "']";

  /**
   * What a generated name may have before its five random letters.
   *
   * <p>Source: k8s.io/apiserver/pkg/storage/names/generate.go
   */
  private static final int LONGEST_PREFIX = 58;

  private JobTemplates() {}

  /** A new Pod of a Job, to be counted by it, still without a name. */
  public static Pod podOf(Job job) {
    return Metas.withFinalizer(
        PodTemplates.podOf(job, job.getSpec().getTemplate()), JobPods.TRACKING);
  }

  /** The same of an Indexed Job: its containers can read the index that it will get. */
  public static Pod indexedPodOf(Job job) {
    return Containers.inAll(podOf(job), JobTemplates::withVariable);
  }

  private static Container withVariable(Container container) {
    var known = container.getEnv() == null ? List.<EnvVar>of() : container.getEnv();
    if (known.stream().anyMatch(variable -> VARIABLE.equals(variable.getName()))) {
      return container;
    }
    var all = new ArrayList<>(known);
    all.add(
        new EnvVarBuilder()
            .withName(VARIABLE)
            .withNewValueFrom()
            .withNewFieldRef()
            .withFieldPath(LABEL_OF_INDEX)
            .endFieldRef()
            .endValueFrom()
            .build());
    return Copies.changed(container, copy -> copy.setEnv(all));
  }

  /**
   * The Pod with a completion index, in its name and hostname, as a label and an annotation.
   *
   * @param notes more annotations
   */
  public static Pod withIndex(Pod pod, Job job, int index, Map<String, String> notes) {
    var spec =
        Copies.changed(
            pod.getSpec(), copy -> copy.setHostname(job.getMetadata().getName() + "-" + index));
    var meta =
        Copies.changed(
            pod.getMetadata(),
            copy -> {
              copy.setGenerateName(namePrefix(job.getMetadata().getName(), index));
              copy.setLabels(with(copy.getLabels(), Map.of(JobPods.INDEX, "" + index)));
              copy.setAnnotations(
                  with(with(copy.getAnnotations(), Map.of(JobPods.INDEX, "" + index)), notes));
            });
    return Copies.changed(
        pod,
        copy -> {
          copy.setMetadata(meta);
          copy.setSpec(spec);
        });
  }

  /** What the name of a Pod with that index begins with: the Job's name is cut if need be. */
  public static String namePrefix(String job, int index) {
    var end = "-" + index + "-";
    var room = Math.max(0, LONGEST_PREFIX - end.length());
    return (job.length() > room ? job.substring(0, room) : job) + end;
  }

  /**
   * The template with what a suspended Job may change taken over from another: where its Pods may
   * go, what its containers ask for, labels and annotations.
   *
   * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go,
   * validatePodTemplateUpdate; KEP-5440
   */
  public static PodTemplateSpec withMutableParts(PodTemplateSpec template, PodTemplateSpec from) {
    var meta = template.getMetadata() == null ? new ObjectMeta() : template.getMetadata();
    var other = from.getMetadata() == null ? new ObjectMeta() : from.getMetadata();
    return Copies.changed(
        template,
        copy -> {
          copy.setMetadata(
              from.getMetadata() == null && template.getMetadata() == null
                  ? null
                  : Copies.changed(meta, changed -> takeWords(changed, other)));
          copy.setSpec(MutableSpecs.withMutableParts(template.getSpec(), from.getSpec()));
        });
  }

  private static void takeWords(ObjectMeta meta, ObjectMeta from) {
    meta.setLabels(from.getLabels());
    meta.setAnnotations(from.getAnnotations());
  }

  private static Map<String, String> with(
      @Nullable Map<String, String> known, Map<String, String> more) {
    var all = new LinkedHashMap<String, String>();
    if (known != null) {
      all.putAll(known);
    }
    all.putAll(more);
    return all;
  }
}
