using System.Text;
using SandboxHost.Compiler;

namespace SandboxHost.Cli;

/// <summary>Reads the files that a command line names.</summary>
internal static class SourceFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one file; its path is kept as it was typed, with forward slashes.</summary>
    /// <exception cref="UsageException">There is no such file, or it cannot be read as text.</exception>
    public static SourceFile Read(string path)
    {
        if (path.Length == 0)
        {
            throw new UsageException("The name of a file is empty.");
        }

        try
        {
            return new SourceFile(path.Replace('\\', '/'), File.ReadAllText(path, StrictUtf8));
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"`{path}` is not UTF-8 text.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"There is no file `{path}`.");
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            throw new UsageException($"`{path}` is a folder; name the files in it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{path}` cannot be read: {exception.Message}");
        }
    }
}
