using CztBot.Operations;

namespace CztBot.Members;

/// <summary>The tenants whose people are bound without a code: those of the settings, or else the bot's own; none as long as none is set.</summary>
public sealed class OwnTenants(DispatchOptions options, IConfiguration configuration)
{
    public bool Admit(string? tenant) => !string.IsNullOrWhiteSpace(tenant)
        && (options.BindingTenants.Count > 0
            ? options.BindingTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)
            : string.Equals(configuration["MicrosoftAppTenantId"], tenant, StringComparison.OrdinalIgnoreCase));
}
