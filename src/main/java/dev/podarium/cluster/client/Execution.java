package dev.podarium.cluster.client;

import dev.podarium.api.Answer;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Finalize;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A plan under way: its batches one after the other, then the status, then its sequel. Each write
 * is a call, and the calls of a batch go out together.
 *
 * <p>A write of an object that an earlier batch has written follows on that write: it carries the
 * resourceVersion that the server answered.
 */
final class Execution {

  private final Connection connection;
  private final EventRecorder events;
  private final Consumer<Execution> whenOver;
  private final Map<ObjectRef, HasMetadata> newest = new HashMap<>();
  private final List<Written> written = new ArrayList<>();
  private Plan plan;
  private List<HasMetadata> done = new ArrayList<>();
  private List<Refusal> refused = new ArrayList<>();
  private @Nullable Object memory;
  private boolean failed;
  private int unanswered;

  /** One revision that the plan made. */
  record Written(ObjectRef ref, long revision) {}

  Execution(
      Connection connection,
      EventRecorder events,
      HasMetadata about,
      Plan plan,
      Consumer<Execution> whenOver) {
    this.connection = connection;
    this.events = events;
    this.plan = plan;
    this.whenOver = whenOver;
    newest.put(ObjectRef.of(about), about);
  }

  /** Sends the first calls; with nothing to do, whoever waits is called before this returns. */
  void begin() {
    memory = plan.memory() == null ? memory : plan.memory();
    failed |= plan.fails();
    plan.notes().forEach(this::note);
    sendBatch(0);
  }

  /** Whether the server said no to anything, or the controller has given up. */
  boolean refused() {
    return failed;
  }

  /** What the last part of the plan that was begun and remembers anything does; null: nothing. */
  @Nullable Object memory() {
    return memory;
  }

  /** Every revision that came of it, in order. */
  List<Written> written() {
    return written;
  }

  private void sendBatch(int index) {
    if (!refused.isEmpty() || index == plan.batches().size()) {
      report();
      return;
    }
    var batch = plan.batches().get(index);
    unanswered = batch.size();
    for (var step : batch) {
      send(step, index);
    }
  }

  private void send(Plan.Step step, int index) {
    connection.press(
        connection.send(following(step.request()), outcome -> answered(step, outcome, index)));
  }

  private void answered(Plan.Step step, Outcome outcome, int index) {
    var next = goesWell(step, outcome) ? step.next() : null;
    if (next != null) {
      send(next, index);
    } else if (--unanswered == 0) {
      sendBatch(index + 1);
    }
  }

  private boolean goesWell(Plan.Step step, Outcome outcome) {
    switch (outcome) {
      case Answered(var answer) -> {
        noteWritten(answer);
        done.add(answer.object());
        note(step.whenDone().apply(answer.object()));
        return true;
      }
      case Refused(var refusal) -> {
        if (step.forgives(refusal)) {
          return true;
        }
        refuse(refusal);
        step.whenRefused().apply(refusal).forEach(this::note);
        return false;
      }
    }
  }

  private void report() {
    var wanted = plan.status();
    var status = wanted == null ? null : wanted.apply(acted());
    if (status != null && differs(status)) {
      connection.send(
          following(new UpdateStatus(status)),
          plan.insists() ? outcome -> insist(status, outcome) : this::reported);
    } else {
      goOn();
    }
  }

  private void insist(HasMetadata status, Outcome outcome) {
    if (outcome instanceof Refused) {
      connection.send(
          new Get(ObjectRef.of(status)),
          read -> {
            switch (read) {
              case Answered(var answer) ->
                  connection.send(
                      new UpdateStatus(
                          SpecAndStatus.withStatus(answer.object(), SpecAndStatus.status(status))),
                      this::reported);
              case Refused refused -> reported(refused);
            }
          });
    } else {
      reported(outcome);
    }
  }

  private Plan.Acted acted() {
    return new Plan.Acted(List.copyOf(done), List.copyOf(refused));
  }

  private void reported(Outcome outcome) {
    switch (outcome) {
      case Answered(var answer) -> {
        noteWritten(answer);
        goOn();
      }
      case Refused(var refusal) -> {
        refuse(refusal);
        whenOver.accept(this);
      }
    }
  }

  private void goOn() {
    var sequel = plan.sequel();
    if (sequel == null) {
      whenOver.accept(this);
      return;
    }
    plan = sequel.apply(acted());
    done = new ArrayList<>();
    refused = new ArrayList<>();
    begin();
  }

  private void refuse(Refusal refusal) {
    refused.add(refusal);
    failed = true;
  }

  private boolean differs(HasMetadata status) {
    var known = newest.get(ObjectRef.of(status));
    return known == null
        || !Objects.equals(SpecAndStatus.status(known), SpecAndStatus.status(status));
  }

  private void noteWritten(Answer answer) {
    var ref = ObjectRef.of(answer.object());
    newest.put(ref, answer.object());
    if (answer.revision() > 0) {
      written.add(new Written(ref, answer.revision()));
    }
  }

  private Request following(Request request) {
    return switch (request) {
      case Update update -> new Update(following(update.object()));
      case UpdateStatus update -> new UpdateStatus(following(update.object()));
      case Finalize update -> new Finalize((Namespace) following(update.namespace()));
      default -> request;
    };
  }

  private HasMetadata following(HasMetadata object) {
    if (written.isEmpty()) {
      return object;
    }
    var known = newest.get(ObjectRef.of(object));
    return known == null
        ? object
        : Metas.withResourceVersion(object, known.getMetadata().getResourceVersion());
  }

  /** An event's cause is the write that it tells of, or else what led to the plan. */
  private void note(@Nullable Note note) {
    if (note != null) {
      var told =
          refused.isEmpty() && !written.isEmpty()
              ? Long.valueOf(written.getLast().revision())
              : connection.cause();
      connection.because(told, () -> events.record(note));
    }
  }
}
