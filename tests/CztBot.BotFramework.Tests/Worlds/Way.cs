namespace CztBot.BotFramework.Tests.Worlds;

/// <summary>Leads every request to a server of the test's own, which is told what was meant.</summary>
internal sealed class Way(Uri to) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("x-asked-for", request.RequestUri!.GetLeftPart(UriPartial.Path));
        request.RequestUri = new Uri(to, request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
