using CztBot.Operations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CztBot.Conversations;

/// <summary>Where people reach the program's files, and how links to them are made.</summary>
public sealed class PaperAddress(DispatchOptions options, IHostEnvironment environment, IServer server)
{
    public int LinkDays => options.LinkDays;

    public string LinkKey => options.LinkKey;

    /// <summary>Null where nobody could open a link; in Development the program knows its own address, which is loopback.</summary>
    public string? Base => options.PublicUrl.Length > 0 ? options.PublicUrl
        : environment.IsDevelopment()
            ? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(one => Uri.TryCreate(one, UriKind.Absolute, out var uri) && uri.IsLoopback && uri.Port > 0)
            : null;
}
