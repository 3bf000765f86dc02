using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime;

/// <summary>Makes a <see cref="PatternHost"/> available to a program that gets its services from a container.</summary>
public static class PatternHostServices
{
    /// <summary>Adds one host for the whole program. The container disposes of it.</summary>
    /// <param name="services">The container's services. An <see cref="ISandbox"/> and a <see cref="TimeProvider"/> among them are used, if the options name none.</param>
    /// <param name="configure">Gives the options; null for the default ones.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddPatternHost(this IServiceCollection services, Func<IServiceProvider, PatternHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider =>
        {
            var options = configure?.Invoke(provider) ?? new PatternHostOptions();
            return new PatternHost(options with
            {
                Sandbox = options.Sandbox ?? provider.GetService<ISandbox>(),
                Time = ReferenceEquals(options.Time, TimeProvider.System) ? provider.GetService<TimeProvider>() ?? options.Time : options.Time,
            });
        });
        return services;
    }
}
