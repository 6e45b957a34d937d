package dev.podarium.cluster.controllers.cronjob;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.CronJobs;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobStatusBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The making of one Job: those that it replaces go first, and what was done is put down in the
 * status.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/cronjob/cronjob_controllerv2.go, syncCronJob
 *
 * @param owner the CronJob as its Jobs were seen
 * @param scheduled for when it is made
 * @param taken what has the Job's name already; null: nothing
 */
record Start(CronJob owner, Instant scheduled, @Nullable Job taken) {

  /** Whether somebody else has a Job of that name: there is nothing to be done about it. */
  boolean isSomebodyElses() {
    return taken != null && !Metas.isControlledBy(taken, owner);
  }

  Plan plan() {
    var steps = new ArrayList<Step>();
    if ("Replace".equals(owner.getSpec().getConcurrencyPolicy())) {
      CronJobs.active(owner).forEach(active -> steps.add(deletion(owner, ref(active))));
    }
    steps.add(creation());
    return Plan.inOrder(steps).thenStatus(this::status);
  }

  /** The deletion of a Job with its Pods, and the Event that tells of it. */
  static Step deletion(CronJob owner, ObjectRef job) {
    return Step.of(new Delete(job, DeleteOptions.DEFAULT))
        .thenNote(gone -> Note.normal(owner, "SuccessfulDelete", "Deleted job " + job.name()))
        .elseNote(
            refusal -> Note.warning(owner, "FailedDelete", "Deleted job: " + refusal.getMessage()));
  }

  private static ObjectRef ref(ObjectReference active) {
    return new ObjectRef(Kinds.of(Job.class), active.getNamespace(), active.getName());
  }

  private Step creation() {
    return Step.of(new Create(CronJobs.jobFor(owner, scheduled)))
        .forgiving("AlreadyExists")
        .thenNote(
            made ->
                Note.normal(
                    owner, "SuccessfulCreate", "Created job " + made.getMetadata().getName()))
        .elseNote(this::failure);
  }

  private @Nullable Note failure(Refusal refusal) {
    return refusal.isBecauseOf("NamespaceTerminating")
        ? null
        : Note.warning(owner, "FailedCreate", "Error creating job: " + refusal.getMessage());
  }

  private CronJob status(Acted acted) {
    var name = CronJobs.jobName(owner, scheduled);
    var made =
        acted.done().stream()
            .filter(done -> done.getMetadata().getName().equals(name))
            .findFirst()
            .or(() -> acted.refused().isEmpty() ? Optional.ofNullable(taken) : Optional.empty())
            .filter(job -> Metas.isControlledBy(job, owner));
    var deleted = acted.done().stream().map(done -> done.getMetadata().getUid()).toList();
    var active =
        Stream.concat(
                CronJobs.active(owner).stream().filter(each -> !deleted.contains(each.getUid())),
                made.map(Start::reference).stream())
            .toList();
    return withStatus(active, made.isPresent());
  }

  private CronJob withStatus(List<ObjectReference> active, boolean started) {
    var status = new CronJobStatusBuilder(CronJobs.status(owner)).withActive(active);
    return SpecAndStatus.withStatus(
        owner,
        started ? status.withLastScheduleTime(scheduled.toString()).build() : status.build());
  }

  private static ObjectReference reference(HasMetadata job) {
    return new ObjectReferenceBuilder()
        .withApiVersion("batch/v1")
        .withKind("Job")
        .withNamespace(job.getMetadata().getNamespace())
        .withName(job.getMetadata().getName())
        .withUid(job.getMetadata().getUid())
        .withResourceVersion(job.getMetadata().getResourceVersion())
        .build();
  }
}
