using Jint;
using Jint.Runtime;

namespace SandboxHost.Sandbox.Realms;

/// <summary>The clock and the dice of a realm: the event's own in a handler, and none anywhere else.</summary>
/// <remarks>
/// A logged event so gives the same bytes when it is handled again. Rules: specification of patterns, section 9.2. The generator is xorshift64*
/// (Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled", 2016); its numbers are no secret.
/// </remarks>
internal sealed class EventClock(TimeZoneInfo zone) : ITimeSystem
{
    private CallContext _context;
    private ulong _state;
    private Engine? _engine;

    public TimeZoneInfo DefaultTimeZone => zone;

    public void Attach(Engine engine) => _engine = engine;

    public void Begin(in CallContext context)
    {
        _context = context;
        _state = context.Seed == 0 ? 0x9E37_79B9_7F4A_7C15 : context.Seed;
    }

    public DateTimeOffset GetUtcNow() => _context.Kind == CallKind.Handler
        ? new DateTimeOffset(_context.Time.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero)
        : throw Refuse("The time is known in handlers only: it is the time of the event. Store what you need of it in a cell.");

    public bool TryParse(string date, out long epochMilliseconds) => DateText.TryParse(date, out epochMilliseconds);

    public TimeSpan GetUtcOffset(long epochMilliseconds) => TimeSpan.Zero;

    /// <summary>At least 0 and less than 1.</summary>
    public double NextRandom()
    {
        if (_context.Kind != CallKind.Handler)
        {
            throw Refuse("Random numbers can be had in handlers only. Store what you need of them in a cell.");
        }

        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        const double UnitOf53Bits = 1.0 / (1L << 53);
        return (unchecked(_state * 0x2545_F491_4F6C_DD1D) >> 11) * UnitOf53Bits;
    }

    private JavaScriptException Refuse(string message) => new(_engine!.Intrinsics.TypeError, message); // Attached before any script runs.
}
