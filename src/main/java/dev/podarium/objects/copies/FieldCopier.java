package dev.podarium.objects.copies;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes field-by-field copies of objects of one model class.
 *
 * <p>Spins, once a class, the code that one would write by hand: {@code copy.a = original.a; …}.
 * Half of what a simulated cluster does is such copies, and reflection made them a fifth of its
 * time. A hidden nest mate may read private fields, so nothing of the model has to be known here.
 */
final class FieldCopier {

  private static final String COPY = "apply";

  private FieldCopier() {}

  /** The copying code for a class that has a constructor without parameters. */
  static UnaryOperator<Object> of(Class<?> type, List<Field> fields) {
    try {
      var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      var hidden =
          lookup.defineHiddenClass(
              bytes(type, fields), true, MethodHandles.Lookup.ClassOption.NESTMATE);
      return asOperator(hidden.lookupClass().getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot copy a " + type.getName(), e);
    }
  }

  @SuppressWarnings("unchecked")
  private static UnaryOperator<Object> asOperator(Object copier) {
    return (UnaryOperator<Object>) copier;
  }

  private static byte[] bytes(Class<?> type, List<Field> fields) {
    var self = ClassDesc.of(type.getName() + "Duplicator");
    return ClassFile.of()
        .build(
            self,
            copier ->
                copier
                    .withInterfaceSymbols(describe(UnaryOperator.class))
                    .withMethodBody(
                        INIT_NAME, MTD_void, AccessFlag.PUBLIC.mask(), FieldCopier::constructor)
                    .withMethodBody(
                        COPY,
                        MethodTypeDesc.of(CD_Object, CD_Object),
                        AccessFlag.PUBLIC.mask(),
                        code -> copy(code, type, fields)));
  }

  private static void constructor(CodeBuilder code) {
    code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_();
  }

  private static void copy(CodeBuilder code, Class<?> type, List<Field> fields) {
    var model = describe(type);
    code.aload(1).checkcast(model).astore(1);
    code.new_(model).dup().invokespecial(model, INIT_NAME, MethodTypeDesc.of(CD_void)).astore(2);
    for (var field : fields) {
      var owner = describe(field.getDeclaringClass());
      var value = describe(field.getType());
      code.aload(2).aload(1).getfield(owner, field.getName(), value);
      code.putfield(owner, field.getName(), value);
    }
    code.aload(2).areturn();
  }

  private static ClassDesc describe(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }
}
