using System.Text.Json;
using System.Text.Json.Nodes;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime;

/// <summary>A power that a host grants to patterns under one of <see cref="PowerNames.All"/>: JSON in, JSON out.</summary>
/// <param name="request">What a pattern asked for. It is other people's input: check it.</param>
/// <param name="cancellation">Cancelled when the instance is stopped, asks for something else, or the time is up.</param>
/// <returns>What the pattern gets as <c>result</c>; null for JSON's null.</returns>
/// <remarks>
/// Called on a thread of the pool, several calls at once if patterns ask so. What it throws becomes the state's <c>error</c>: the message of a
/// <see cref="PowerException"/>, which the pattern may read, and of any other exception only that it failed.
/// </remarks>
public delegate Task<JsonNode?> Power(PowerRequest request, CancellationToken cancellation);

/// <summary>What a pattern asks of a power.</summary>
/// <param name="Name">The name of the power.</param>
/// <param name="Arguments">What it was called with, with cells and links followed; of <c>navigateTo</c>, only who is meant.</param>
/// <param name="Instance">On whose behalf: the label of the instance, as in the audit log.</param>
public sealed record PowerRequest(string Name, IReadOnlyList<JsonElement> Arguments, string Instance)
{
    /// <summary>The first argument; of kind <see cref="JsonValueKind.Undefined"/> if there is none.</summary>
    public JsonElement Argument => Arguments.Count > 0 ? Arguments[0] : default;
}

/// <summary>Why a power was not carried out, in words that the pattern may read.</summary>
public sealed class PowerException(string message) : Exception(message);
