package dev.podarium.cluster.apiserver;

import dev.podarium.api.Answer;
import dev.podarium.api.Call;
import dev.podarium.api.CallOptions;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Bind;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.Evict;
import dev.podarium.api.Request.Finalize;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.Read;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateScale;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.api.Verbs;
import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.function.BiFunction;

/**
 * Takes calls: reads what they send, has the registry carry it out, and answers.
 *
 * <p>On the thread that drives the simulation.
 *
 * <p>Source: k8s.io/apiserver/pkg/endpoints/handlers
 */
public final class ApiServer implements Verbs {

  private final Etcd etcd;
  private final Identities identities;
  private final Resources resources = new Resources();
  private final Registry registry;
  private final Reads reads;

  /** A server over a store; uids and generated names come from the dice. */
  public ApiServer(Etcd etcd, Agenda agenda, Dice dice) {
    this.etcd = etcd;
    this.identities = new Identities(dice);
    this.registry = new Registry(etcd, agenda, identities, resources, dice);
    this.reads = new Reads(etcd);
    for (var name : SystemNamespaces.NAMES) {
      send(
          new Call(
              SystemNamespaces.ORIGIN, new Create(Namespaces.named(name)), CallOptions.DEFAULT));
    }
  }

  @Override
  public Answer send(Call call) {
    if (call.request() instanceof Read read) {
      return reads.answer(read);
    }
    var write = new Transaction(etcd, resources, call.origin(), call.options());
    var answer =
        call.options().dryRun()
            ? identities.undrawn(() -> carriedOut(call.request(), write))
            : carriedOut(call.request(), write);
    return answer.at(write.revision());
  }

  private Answer carriedOut(Request request, Transaction write) {
    return switch (request) {
      case Create create -> received(create.object(), write, registry::create);
      case Update update -> received(update.object(), write, registry::update);
      case UpdateStatus update -> received(update.object(), write, registry::updateStatus);
      case UpdateScale update -> Answer.of(registry.updateScale(update, write));
      case Finalize finalize -> Answer.of(registry.finalizeNamespace(finalize.namespace(), write));
      case Patch patch -> registry.patch(patch, write);
      case Delete delete -> Answer.of(registry.delete(delete, write));
      case Bind bind -> Answer.of(registry.bind(bind, write));
      case Evict evict -> Answer.of(registry.evict(evict, write));
      case Read read -> reads.answer(read);
    };
  }

  private static Answer received(
      HasMetadata object, Transaction write, BiFunction<HasMetadata, Transaction, Answer> next) {
    var decoded = Decoded.of(object, write);
    return next.apply(decoded.object(), write).after(decoded.warnings());
  }
}
