import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Writes a jar anew with its oldest classes in a newer class file format, unchanged otherwise. The
/// JVM's start-up cache leaves out classes of formats older than Java 6, and the command line's
/// library is compiled to Java 5: without this, most of the time to start is spent on verifying it.
///
///     java -cp JAR RenewBytecode.java JAR NEW_JAR
final class RenewBytecode {
    private static final int OLD = ClassFile.JAVA_6_VERSION;

    public static void main(String[] arguments) throws IOException {
        try (ZipFile jar = new ZipFile(arguments[0]);
                ZipOutputStream renewed =
                        new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                byte[] bytes = jar.getInputStream(entry).readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                renewed.putNextEntry(copy);
                renewed.write(entry.getName().endsWith(".class") ? renewed(bytes) : bytes);
                renewed.closeEntry();
            }
        }
    }

    private static byte[] renewed(byte[] bytes) {
        ClassFile classFile =
                ClassFile.of(
                        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                        ClassFile.ConstantPoolSharingOption.NEW_POOL,
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofClassLoading(
                                        RenewBytecode.class.getClassLoader())));
        ClassModel model = classFile.parse(bytes);
        if (model.majorVersion() > OLD) {
            return bytes;
        }
        return classFile.transformClass(
                model,
                (builder, element) -> {
                    switch (element) {
                        case ClassFileVersion _ -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                        case MethodModel method ->
                                builder.transformMethod(
                                        method,
                                        MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL));
                        default -> builder.with(element);
                    }
                });
    }
}
