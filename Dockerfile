# The bot in a container: built from source, run by an unprivileged user, without the local chat page (which exists in Development only).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/CztBot -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Chinese letters in pictures, PDF, and pictures of its pages.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fonts-noto-cjk libreoffice-writer poppler-utils \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
# Backups and papers go here; mount a volume.
RUN mkdir /data && chown app:app /data
USER app
ENV Dispatch__Data=/data \
    Urls=http://0.0.0.0:8080
EXPOSE 8080
ENTRYPOINT ["dotnet", "CztBot.dll"]
