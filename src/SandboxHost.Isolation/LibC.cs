using System.Runtime.InteropServices;

namespace SandboxHost.Isolation;

/// <summary>What is called of the operating system: Linux on x86-64. There are such calls nowhere else.</summary>
/// <remarks>Calls that the C library has no function for go by their number (<c>arch/x86/entry/syscalls/syscall_64.tbl</c> of the kernel).</remarks>
internal static unsafe partial class LibC
{
    /// <summary>What <see cref="Read"/> and <see cref="Write"/> give when there is nothing, or no room, at the moment.</summary>
    public const int WouldBlock = -2;

    /// <summary>What they give when a signal came in between.</summary>
    public const int Interrupted = -3;

    public const int Eperm = 1;
    public const int Eintr = 4;
    public const int Eagain = 11;
    public const int Eacces = 13;
    public const int Enosys = 38;

    private const int SetFileFlags = 4;
    private const int GetFileFlags = 3;
    private const int NonBlocking = 0x800;

    public static string ErrorName(int error) => error switch
    {
        0 => "done",
        Eperm => "EPERM",
        2 => "ENOENT",
        9 => "EBADF",
        Eacces => "EACCES",
        22 => "EINVAL",
        Enosys => "ENOSYS",
        95 => "EOPNOTSUPP",
        _ => $"error {error}",
    };

    /// <summary>Reads what is there.</summary>
    /// <returns>How many bytes; 0 at the end, negative if none could be read.</returns>
    public static int Read(int file, Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            return Result(read(file, start, (nuint)buffer.Length));
        }
    }

    /// <summary>Writes what there is room for.</summary>
    public static int Write(int file, ReadOnlySpan<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            return Result(write(file, start, (nuint)buffer.Length));
        }
    }

    private static int Result(nint result) => result >= 0 ? (int)result
        : Marshal.GetLastPInvokeError() switch
        {
            Eagain => WouldBlock,
            Eintr => Interrupted,
            _ => -1,
        };

    /// <summary>Waits until something can be done with a file, or there is something in another.</summary>
    /// <param name="file">The file.</param>
    /// <param name="events">What one wants to do with it.</param>
    /// <param name="other">Another file from which one wants to read; -1 for none.</param>
    /// <param name="milliseconds">How long to wait; -1 for ever.</param>
    public static (PollEvents File, PollEvents Other) Poll(int file, PollEvents events, int other, int milliseconds)
    {
        var files = stackalloc PollFile[2];
        files[0] = new PollFile(file, events, PollEvents.None);
        files[1] = new PollFile(other, PollEvents.Input, PollEvents.None);
        var ready = poll(files, other >= 0 ? 2u : 1u, milliseconds);
        return ready <= 0 ? default : (files[0].Returned, other >= 0 ? files[1].Returned : PollEvents.None);
    }

    /// <summary>Has reads and writes return when they would have to wait.</summary>
    public static void SetNonBlocking(int file) => _ = fcntl(file, SetFileFlags, fcntl(file, GetFileFlags, 0) | NonBlocking);

    /// <summary>Calls the kernel by number.</summary>
    /// <returns>The result, or the negative number of the error.</returns>
    public static long Call(SystemCall call, nint a = 0, nint b = 0, nint c = 0, nint d = 0, nint e = 0)
    {
        var result = syscall((nint)call, a, b, c, d, e);
        return result >= 0 ? result : -Marshal.GetLastPInvokeError();
    }

    /// <summary>Opens a file.</summary>
    /// <returns>The file, or the negative number of the error.</returns>
    public static int Open(string path, int flags)
    {
        var bytes = new byte[System.Text.Encoding.UTF8.GetByteCount(path) + 1];
        System.Text.Encoding.UTF8.GetBytes(path, bytes);
        fixed (byte* start = bytes)
        {
            const int AtCurrentFolder = -100;
            return (int)Call(SystemCall.OpenAt, AtCurrentFolder, (nint)start, flags);
        }
    }

    /// <summary>Replaces this program by another one in the same process. Returns only if that fails, with the error's number.</summary>
    public static int Execute(string path, IReadOnlyList<string> arguments, IReadOnlyList<string> environment)
    {
        // Never freed: either the process image is replaced, or the process ends.
        var result = execve(Marshal.StringToCoTaskMemUTF8(path), ToVector(arguments), ToVector(environment));
        return result == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    private static nint* ToVector(IReadOnlyList<string> texts)
    {
        var vector = (nint*)NativeMemory.AllocZeroed((nuint)texts.Count + 1, (nuint)sizeof(nint));
        for (var i = 0; i < texts.Count; i++)
        {
            vector[i] = Marshal.StringToCoTaskMemUTF8(texts[i]);
        }

        return vector;
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint read(int file, byte* buffer, nuint count);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint write(int file, byte* buffer, nuint count);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int poll(PollFile* files, nuint count, int milliseconds);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fcntl(int file, int command, nint argument);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint syscall(nint number, nint a, nint b, nint c, nint d, nint e);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int execve(nint path, nint* arguments, nint* environment);

    private record struct PollFile(int File, PollEvents Events, PollEvents Returned);
}

/// <summary>What can be waited for, <c>poll(2)</c>.</summary>
[Flags]
internal enum PollEvents : short
{
    None = 0,
    Input = 1,
    Output = 4,
    Error = 8,
    HangUp = 16,
}
